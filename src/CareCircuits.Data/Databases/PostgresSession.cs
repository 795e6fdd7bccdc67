using System.Data.Common;
using CareCircuits.Data.Statements;
using Npgsql;

namespace CareCircuits.Data.Databases;

/// <summary>One connection to PostgreSQL. Orders go there and back in one journey.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    public override async ValueTask<int?> RunAsync(IReadOnlyList<Order> orders)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var order in orders)
        {
            var command = new NpgsqlBatchCommand(order.Statement.Sql);
            foreach (var value in order.Values)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
        for (var place = 0; place < orders.Count; place++)
        {
            if (orders[place].Must && batch.BatchCommands[place].RecordsAffected == 0)
            {
                IsUndone = true;
                return place;
            }
        }

        return null;
    }

    public override async ValueTask<List<T>> QueryAsync<T>(Order order, Func<DbDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(order.Statement.Sql, connection);
        foreach (var value in order.Values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        List<T> rows = [];
        while (await reader.ReadAsync().ConfigureAwait(false))
            rows.Add(read(reader));
        return rows;
    }
}
