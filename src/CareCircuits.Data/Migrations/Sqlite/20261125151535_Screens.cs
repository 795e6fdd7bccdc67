using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Sqlite
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BrokenGlass",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Circuit = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Workflow = table.Column<string>(type: "TEXT", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Urgency = table.Column<long>(type: "INTEGER", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false)
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
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
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
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
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
