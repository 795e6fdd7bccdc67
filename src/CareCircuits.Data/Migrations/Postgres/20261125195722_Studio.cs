using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Studio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CircuitDrafts",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Circuit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Files = table.Column<byte[]>(type: "bytea", nullable: false),
                    BegunAt = table.Column<long>(type: "bigint", nullable: false),
                    BegunBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedBy = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CircuitDrafts", x => new { x.Network, x.Circuit });
                    table.UniqueConstraint("AK_CircuitDrafts_Id", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CircuitDrafts_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicationRequests",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Circuit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Draft = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Files = table.Column<byte[]>(type: "bytea", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Remark = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationRequests", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_PublicationRequests_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishingRules",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondCoordinator = table.Column<bool>(type: "boolean", nullable: false),
                    FullCoverage = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishingRules", x => x.Network);
                    table.ForeignKey(
                        name: "FK_PublishingRules_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftEditors",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "uuid", nullable: false),
                    Staff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftEditors", x => new { x.Draft, x.Staff });
                    table.ForeignKey(
                        name: "FK_DraftEditors_CircuitDrafts_Draft",
                        column: x => x.Draft,
                        principalTable: "CircuitDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftEdits",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Staff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    On = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Patch = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsUndone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftEdits", x => new { x.Draft, x.Number });
                    table.ForeignKey(
                        name: "FK_DraftEdits_CircuitDrafts_Draft",
                        column: x => x.Draft,
                        principalTable: "CircuitDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "DraftEditsByStaff",
                table: "DraftEdits",
                columns: new[] { "Draft", "Staff", "Number" });

            migrationBuilder.CreateIndex(
                name: "OpenPublicationRequests",
                table: "PublicationRequests",
                columns: new[] { "Network", "Circuit" },
                unique: true,
                filter: "\"State\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "PublicationRequestsByCircuit",
                table: "PublicationRequests",
                columns: new[] { "Network", "Circuit", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftEditors");

            migrationBuilder.DropTable(
                name: "DraftEdits");

            migrationBuilder.DropTable(
                name: "PublicationRequests");

            migrationBuilder.DropTable(
                name: "PublishingRules");

            migrationBuilder.DropTable(
                name: "CircuitDrafts");
        }
    }
}
