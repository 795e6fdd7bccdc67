using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OpenQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "RepeatKeysByAge",
                table: "RepeatKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "OpenQuestions",
                table: "Referrals",
                columns: new[] { "Network", "Workflow", "Step", "AnswerBy" },
                filter: "\"State\" in ('Sent', 'Received')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "RepeatKeysByAge",
                table: "RepeatKeys");

            migrationBuilder.DropIndex(
                name: "OpenQuestions",
                table: "Referrals");
        }
    }
}
