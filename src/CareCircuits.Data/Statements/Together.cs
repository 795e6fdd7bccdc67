namespace CareCircuits.Data.Statements;

/// <summary>
/// Orders of several decisions, put together: those that say the same are one statement over arrays. Each decision keeps its order among
/// statements. Decisions do not concern one another; where they do after all, one of them touches too few rows and all are done one by one.
/// </summary>
internal static class Together
{
    /// <summary>The orders of all, in which some stand for many.</summary>
    public static List<Joined> Of(IEnumerable<IReadOnlyList<Order>> decisions)
    {
        var sequence = new List<Statement>();
        var joined = new Dictionary<Statement, List<Order>>();
        var single = new List<Joined>();
        foreach (var orders in decisions)
        {
            if (!Fits(orders, sequence))
                single.AddRange(orders.Select(order => new Joined(order.Statement.Sql, order.Values, order.Must ? 1 : 0)));
            else
                Add(orders, joined);
        }

        return [.. sequence.Where(joined.ContainsKey).Select(statement => Join(statement, joined[statement])), .. single];
    }

    /// <summary>Whether the orders of a decision can be done in this sequence of statements, to which those are added that it lacks.</summary>
    private static bool Fits(IReadOnlyList<Order> orders, List<Statement> sequence)
    {
        if (orders.Any(order => order.Statement.ForMany is null))
            return false;
        var last = -1;
        foreach (var order in orders)
        {
            var place = sequence.IndexOf(order.Statement);
            if (place < 0)
                sequence.Insert(place = last + 1, order.Statement);
            if (place < last)
                return false;
            last = place;
        }

        return true;
    }

    private static void Add(IReadOnlyList<Order> orders, Dictionary<Statement, List<Order>> joined)
    {
        foreach (var order in orders)
        {
            if (!joined.TryGetValue(order.Statement, out var same))
                joined.Add(order.Statement, same = []);
            same.Add(order);
        }
    }

    private static Joined Join(Statement statement, List<Order> orders) =>
        new(statement.ForMany!, statement.ArraysOf(orders), orders.Count(order => order.Must));
}

/// <summary>A statement for one order, or over arrays for many.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Values">Its values.</param>
/// <param name="Must">How many rows it must touch at least.</param>
internal readonly record struct Joined(string Sql, object[] Values, int Must);
