using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Networks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Networks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RepeatKeys",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepeatKeys", x => new { x.Network, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Circuits",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Circuits", x => new { x.Network, x.Id, x.Version });
                    table.ForeignKey(
                        name: "FK_Circuits_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Facts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FactsRevision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_People_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Services",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Services", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_Services_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Caseload = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_Staff_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Enrolments",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Circuit = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    LastInstance = table.Column<int>(type: "INTEGER", nullable: false),
                    LastEntry = table.Column<int>(type: "INTEGER", nullable: false),
                    JournalNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    JournalHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HasCarePlan = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasCaseManager = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enrolments", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_Enrolments_People_Network_Person",
                        columns: x => new { x.Network, x.Person },
                        principalTable: "People",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => new { x.Network, x.Person });
                    table.ForeignKey(
                        name: "FK_PersonKeys_People_Network_Person",
                        columns: x => new { x.Network, x.Person },
                        principalTable: "People",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    Instance = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => new { x.Network, x.Enrolment, x.Entry, x.Staff });
                    table.ForeignKey(
                        name: "FK_Assignments_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByKind = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => new { x.Network, x.Enrolment, x.Number, x.Place });
                    table.ForeignKey(
                        name: "FK_Consents_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Due",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    Urgency = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Due", x => new { x.Network, x.Enrolment, x.Entry, x.Kind, x.Index });
                    table.ForeignKey(
                        name: "FK_Due_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Incidents",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Instance = table.Column<int>(type: "INTEGER", nullable: false),
                    Workflow = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Incidents", x => new { x.Network, x.Enrolment, x.Entry, x.Number });
                    table.ForeignKey(
                        name: "FK_Incidents_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByKind = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Before = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => new { x.Network, x.Enrolment, x.Number });
                    table.ForeignKey(
                        name: "FK_Journal_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", nullable: false),
                    ToId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    ByMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    Workflow = table.Column<string>(type: "TEXT", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenUpAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    IsRead = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", nullable: false),
                    ToId = table.Column<string>(type: "TEXT", nullable: false),
                    Instance = table.Column<int>(type: "INTEGER", nullable: false),
                    Workflow = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AnswerBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => new { x.Network, x.Enrolment, x.Entry, x.ToKind, x.ToId });
                    table.ForeignKey(
                        name: "FK_Referrals_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Instance = table.Column<int>(type: "INTEGER", nullable: false),
                    Workflow = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerKind = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => new { x.Network, x.Enrolment, x.Entry });
                    table.ForeignKey(
                        name: "FK_Tasks_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "AssignmentsByStaff",
                table: "Assignments",
                columns: new[] { "Network", "Staff" });

            migrationBuilder.CreateIndex(
                name: "DueByUrgency",
                table: "Due",
                columns: new[] { "Urgency", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_Network_Person",
                table: "Enrolments",
                columns: new[] { "Network", "Person" });

            migrationBuilder.CreateIndex(
                name: "OpenIncidents",
                table: "Incidents",
                columns: new[] { "Network", "RaisedAt" },
                filter: "\"ClosedAt\" is null");

            migrationBuilder.CreateIndex(
                name: "DeadLetters",
                table: "Messages",
                columns: new[] { "Network", "Id" },
                filter: "\"GivenUpAt\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Network_Enrolment_Key",
                table: "Messages",
                columns: new[] { "Network", "Enrolment", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "Inbox",
                table: "Messages",
                columns: new[] { "Network", "ToKind", "ToId", "Id" },
                filter: "\"DeliveredAt\" is not null");

            migrationBuilder.CreateIndex(
                name: "MessagesToTry",
                table: "Messages",
                column: "TryAt",
                filter: "\"TryAt\" is not null");

            migrationBuilder.CreateIndex(
                name: "ReferralsByCandidate",
                table: "Referrals",
                columns: new[] { "Network", "ToKind", "ToId", "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "ClaimedTasks",
                table: "Tasks",
                columns: new[] { "Network", "ClaimedBy", "Due" },
                filter: "\"ClosedAt\" is null and \"ClaimedBy\" is not null");

            migrationBuilder.CreateIndex(
                name: "OpenTasks",
                table: "Tasks",
                columns: new[] { "Network", "OwnerKind", "OwnerId", "Due" },
                filter: "\"ClosedAt\" is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "Circuits");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "Due");

            migrationBuilder.DropTable(
                name: "Incidents");

            migrationBuilder.DropTable(
                name: "Journal");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "PersonKeys");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "RepeatKeys");

            migrationBuilder.DropTable(
                name: "Services");

            migrationBuilder.DropTable(
                name: "Staff");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropTable(
                name: "Enrolments");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Networks");
        }
    }
}
