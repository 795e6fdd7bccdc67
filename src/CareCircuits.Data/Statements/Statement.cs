namespace CareCircuits.Data.Statements;

/// <summary>
/// A statement that is prepared once for each connection. Its parameters are <c>$1</c>, <c>$2</c> and so on, each with the column that
/// says how its values are stored; null where they are stored as they are.
/// </summary>
internal sealed class Statement(string sql, params Column?[] parameters)
{
    public string Sql => sql;

    /// <summary>The same for many at once, where PostgreSQL can say it: each parameter is an array. Null where one order may look at what another did.</summary>
    public string? ForMany { get; init; }

    public int Parameters => parameters.Length;

    /// <summary>The statement with values for its parameters.</summary>
    public Order With(params ReadOnlySpan<object?> values)
    {
        var stored = new object[parameters.Length];
        for (var place = 0; place < stored.Length; place++)
            stored[place] = parameters[place] is { } column ? column.Stored(values[place]) : values[place] ?? DBNull.Value;
        return new Order(this, stored);
    }

    /// <summary>The values of many orders, an array for each parameter; one that no column holds is a text.</summary>
    public object[] ArraysOf(IReadOnlyList<Order> orders)
    {
        var arrays = new object[parameters.Length];
        for (var place = 0; place < arrays.Length; place++)
            arrays[place] = parameters[place]?.ArrayOf(orders, place) ?? orders.Select(order => (string)order.Values[place]).ToArray();
        return arrays;
    }
}

/// <summary>A statement with its values, ready to be carried out.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Values">Its values, as the database holds them.</param>
/// <param name="Must">Whether it must touch a row; where it does not, nothing of the whole is written.</param>
internal readonly record struct Order(Statement Statement, object[] Values, bool Must = false)
{
    public Order MustTouch() => this with { Must = true };
}
