using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Sqlite
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
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Circuit = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Files = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunBy = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", nullable: false)
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
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Circuit = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Draft = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Files = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: true)
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
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SecondCoordinator = table.Column<bool>(type: "INTEGER", nullable: false),
                    FullCoverage = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Draft = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Draft = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Staff = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<string>(type: "TEXT", nullable: false),
                    Patch = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsUndone = table.Column<bool>(type: "INTEGER", nullable: false)
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
