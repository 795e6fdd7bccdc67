using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Moving : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MovePlans",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Circuit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To = table.Column<int>(type: "integer", nullable: false),
                    Phase = table.Column<string>(type: "text", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Cursor = table.Column<Guid>(type: "uuid", nullable: true),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PlannedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PlannedAt = table.Column<long>(type: "bigint", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ApprovedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ApprovedAt = table.Column<long>(type: "bigint", nullable: true),
                    UndoneBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    IsWorking = table.Column<bool>(type: "boolean", nullable: false),
                    LeaseUntil = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovePlans", x => new { x.Network, x.Id });
                    table.ForeignKey(
                        name: "FK_MovePlans_Networks_Network",
                        column: x => x.Network,
                        principalTable: "Networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MoveCases",
                columns: table => new
                {
                    Network = table.Column<Guid>(type: "uuid", nullable: false),
                    Plan = table.Column<Guid>(type: "uuid", nullable: false),
                    Enrolment = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    Points = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Alike = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    Entry = table.Column<int>(type: "integer", nullable: true),
                    Code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Own = table.Column<byte[]>(type: "bytea", nullable: true),
                    Before = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MoveCases", x => new { x.Network, x.Plan, x.Enrolment });
                    table.ForeignKey(
                        name: "FK_MoveCases_Enrolments_Network_Enrolment",
                        columns: x => new { x.Network, x.Enrolment },
                        principalTable: "Enrolments",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MoveCases_MovePlans_Network_Plan",
                        columns: x => new { x.Network, x.Plan },
                        principalTable: "MovePlans",
                        principalColumns: new[] { "Network", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "EnrolmentsByVersion",
                table: "Enrolments",
                columns: new[] { "Network", "Circuit", "Version", "Id" },
                filter: "\"Status\" <> 'Ended'");

            migrationBuilder.CreateIndex(
                name: "IX_MoveCases_Network_Enrolment",
                table: "MoveCases",
                columns: new[] { "Network", "Enrolment" });

            migrationBuilder.CreateIndex(
                name: "MoveCasesAlike",
                table: "MoveCases",
                columns: new[] { "Network", "Plan", "Answer", "State", "Alike" });

            migrationBuilder.CreateIndex(
                name: "MoveCasesByAnswer",
                table: "MoveCases",
                columns: new[] { "Network", "Plan", "Answer", "Enrolment" });

            migrationBuilder.CreateIndex(
                name: "MoveCasesByState",
                table: "MoveCases",
                columns: new[] { "Network", "Plan", "State", "Answer", "Enrolment" });

            migrationBuilder.CreateIndex(
                name: "MovePlansByCircuit",
                table: "MovePlans",
                columns: new[] { "Network", "Circuit", "Id" });

            migrationBuilder.CreateIndex(
                name: "OpenMovePlans",
                table: "MovePlans",
                columns: new[] { "Network", "Circuit" },
                unique: true,
                filter: "\"IsOpen\"");

            migrationBuilder.CreateIndex(
                name: "WorkingMovePlans",
                table: "MovePlans",
                column: "Id",
                filter: "\"IsWorking\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MoveCases");

            migrationBuilder.DropTable(
                name: "MovePlans");

            migrationBuilder.DropIndex(
                name: "EnrolmentsByVersion",
                table: "Enrolments");
        }
    }
}
