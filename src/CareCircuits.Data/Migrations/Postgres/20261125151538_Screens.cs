using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CareCircuits.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Screens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "Inbox",
                table: "Messages");

            migrationBuilder.RenameIndex(
                name: "IX_Enrolments_Network_Person",
                table: "Enrolments",
                newName: "EnrolmentsByPerson");

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Staff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<long>(type: "bigint", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BrokenGlass",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Staff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false),
                    ReviewedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReviewedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrokenGlass", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_BrokenGlass_People_Network_Person",
                        columns: x => new { x.Network, x.Person },
                        principalTable: "People",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Staff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.Network, x.Staff, x.Form });
                    table.ForeignKey(
                        name: "FK_Drafts_Staff_Network_Staff",
                        columns: x => new { x.Network, x.Staff },
                        principalTable: "Staff",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Instances",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Enrolment = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Circuit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Workflow = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Urgency = table.Column<long>(type: "bigint", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Result = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instances", x => new { x.Network, x.Enrolment, x.Number });
                    table.ForeignKey(
                        name: "FK_Instances_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Looks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Staff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Ground = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Looks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Looks_People_Network_Person",
                        columns: x => new { x.Network, x.Person },
                        principalTable: "People",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NameParts",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<byte[]>(type: "bytea", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameParts", x => new { x.Network, x.Part, x.Person });
                    table.ForeignKey(
                        name: "FK_NameParts_People_Network_Person",
                        columns: x => new { x.Network, x.Person },
                        principalTable: "People",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AccountLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AccountTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "Delivered",
                table: "Messages",
                columns: new[] { "Network", "DeliveredAt" },
                filter: "\"DeliveredAt\" is not null");

            migrationBuilder.CreateIndex(
                name: "Unread",
                table: "Messages",
                columns: new[] { "Network", "ToKind", "ToId", "Id" },
                filter: "\"DeliveredAt\" is not null and not \"IsRead\"");

            migrationBuilder.CreateIndex(
                name: "JournalByTime",
                table: "Journal",
                columns: new[] { "Network", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountClaims_UserId",
                table: "AccountClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountLogins_UserId",
                table: "AccountLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "AccountsByStaff",
                table: "Accounts",
                columns: new[] { "Network", "Staff" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "BrokenGlassByPerson",
                table: "BrokenGlass",
                columns: new[] { "Network", "Person", "Staff", "Until" });

            migrationBuilder.CreateIndex(
                name: "BrokenGlassToReview",
                table: "BrokenGlass",
                columns: new[] { "Network", "At" },
                filter: "\"ReviewedAt\" is null");

            migrationBuilder.CreateIndex(
                name: "DraftsByAge",
                table: "Drafts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "InstancesByDay",
                table: "Instances",
                columns: new[] { "Network", "Workflow", "Service", "On" },
                filter: "\"On\" is not null");

            migrationBuilder.CreateIndex(
                name: "InstancesByStep",
                table: "Instances",
                columns: new[] { "Network", "Circuit", "Version", "Workflow", "Steps" },
                filter: "\"EndedAt\" is null");

            migrationBuilder.CreateIndex(
                name: "LooksByPerson",
                table: "Looks",
                columns: new[] { "Network", "Person", "Id" });

            migrationBuilder.CreateIndex(
                name: "NamePartsByPerson",
                table: "NameParts",
                columns: new[] { "Network", "Person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountClaims");

            migrationBuilder.DropTable(
                name: "AccountLogins");

            migrationBuilder.DropTable(
                name: "AccountTokens");

            migrationBuilder.DropTable(
                name: "BrokenGlass");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Instances");

            migrationBuilder.DropTable(
                name: "Looks");

            migrationBuilder.DropTable(
                name: "NameParts");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropIndex(
                name: "Delivered",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "Unread",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "JournalByTime",
                table: "Journal");

            migrationBuilder.RenameIndex(
                name: "EnrolmentsByPerson",
                table: "Enrolments",
                newName: "IX_Enrolments_Network_Person");

            migrationBuilder.CreateIndex(
                name: "Inbox",
                table: "Messages",
                columns: new[] { "Network", "ToKind", "ToId", "Id" },
                filter: "\"DeliveredAt\" is not null");
        }
    }
}
