using CareCircuits.Data.Access;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Due;
using CareCircuits.Data.Enrolments;
using CareCircuits.Data.Model;
using CareCircuits.Data.Outbox;
using CareCircuits.Data.People;
using CareCircuits.Data.Statements;
using CareCircuits.Data.Upkeep;

namespace CareCircuits.Data.Tests;

public class PlanTests
{
    [Fact]
    public async Task No_statement_walks_through_a_whole_table()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Sqlite);
        await using var store = new SqliteStore(database.ConnectionString);
        var tables = new Tables(store);
        object[] said =
        [
            new EnrolmentStatements(tables), new WorkStatements(tables), new DueStatements(tables, store), new OutboxStatements(tables, store), new PeopleStatements(tables),
            new LookStatements(tables), new UpkeepStatements(tables, store),
        ];
        var statements = said.SelectMany(each => each.GetType().GetProperties().Select(property => property.GetValue(each)))
            .SelectMany(value => value as IEnumerable<Statement> ?? [(Statement)value!])
            .ToList();

        Assert.True(statements.Count > 25);
        foreach (var statement in statements)
        {
            var explain = new Order(new Statement("explain query plan " + statement.Sql, new Column?[statement.Parameters]), [.. Enumerable.Repeat((object)1L, statement.Parameters)]);
            var plan = await store.ReadAsync(session => session.QueryAsync(explain, reader => reader.GetString(3)), default);
            Assert.True(!plan.Exists(step => step.StartsWith("SCAN", StringComparison.Ordinal)), statement.Sql + "\n" + string.Join('\n', plan));
        }
    }
}
