using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_ApiKeys_Services_Network_Service",
                        columns: x => new { x.Network, x.Service },
                        principalTable: "Services",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Sendings",
                columns: table => new
                {
                    Network = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sendings", x => new { x.Network, x.Enrolment, x.Service });
                    table.ForeignKey(
                        name: "FK_Sendings_Services_Network_Service",
                        columns: x => new { x.Network, x.Service },
                        principalTable: "Services",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Network_Service",
                table: "ApiKeys",
                columns: new[] { "Network", "Service" });

            migrationBuilder.CreateIndex(
                name: "SendingsByService",
                table: "Sendings",
                columns: new[] { "Network", "Service", "At", "Enrolment" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "Sendings");
        }
    }
}
