using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCircuits.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InboxAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "Inbox",
                table: "Messages",
                columns: new[] { "Network", "ToKind", "ToId", "Id" },
                filter: "\"DeliveredAt\" is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "Inbox",
                table: "Messages");
        }
    }
}
