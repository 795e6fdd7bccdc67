using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareCircuits.Data.Statements;

/// <summary>
/// Writes the SQL of a table by the names of the model, the same for both databases. Decisions are kept by such prepared statements
/// and not by tracking changes, which costs several times as much.
/// </summary>
internal sealed class Table<TRow>
    where TRow : class
{
    private readonly Dictionary<string, Column> columns;

    /// <summary>All but a number that the database gives.</summary>
    private readonly Column[] written;

    public Table(IModel model)
    {
        var entity = model.FindEntityType(typeof(TRow))!;
        Name = $"\"{entity.GetTableName()}\"";
        columns = entity.GetProperties().Select(property => new Column(property)).ToDictionary(column => column.Property);
        written = [.. columns.Values.Where(column => !column.IsGiven)];
    }

    public string Name { get; }

    private string Key => Names([.. columns.Values.Where(column => column.IsKey)]);

    public Column this[string property] => columns[property];

    /// <summary>A new row; <paramref name="ending"/> may say what to do where there is one.</summary>
    public Statement Insert(string ending = "") =>
        new($"insert into {Name} ({Names(written)}) values ({Marks(written.Length)}) {ending}", written)
        {
            ForMany = $"insert into {Name} ({Names(written)}) select * from unnest({Marks(written.Length)}) {ending}",
        };

    /// <summary>A new row, or none where there is one.</summary>
    public Statement InsertUnlessThere() => Insert("on conflict do nothing");

    /// <summary>A new row, or these columns of the one that is there.</summary>
    public Statement InsertOrReplace(params string[] replaced) => Insert(
        $"on conflict ({Key}) do update set "
        + string.Join(", ", replaced.Select(property => $"{columns[property].Name} = excluded.{columns[property].Name}")));

    /// <summary>
    /// Sets columns of the rows where others have given values. Its values are those set, then those asked for, then those of
    /// <paramref name="and"/>, which are stored as the columns <paramref name="more"/> are.
    /// </summary>
    public Statement Update(string[] set, string[] where, string and = "", params string[] more)
    {
        var parameters = set.Concat(where).Concat(more).Select(property => columns[property]).ToArray();
        return new Statement($"update {Name} set {Equal(set, 1, ", ")} where {Equal(where, set.Length + 1, " and ")} {and}", parameters)
        {
            ForMany = more.Length > 0 ? null : $"update {Name} as t set {EqualEach(set, 1, ", ")} from {Each(parameters.Length)} where {EqualEach(where, set.Length + 1, " and ", "t.")} {and}",
        };
    }

    /// <summary>Removes the rows where columns have given values.</summary>
    public Statement Delete(params string[] where) =>
        new($"delete from {Name} where {Equal(where, 1, " and ")}", [.. where.Select(property => columns[property])])
        {
            ForMany = $"delete from {Name} as t using {Each(where.Length)} where {EqualEach(where, 1, " and ", "t.")}",
        };

    /// <summary>The values of a row in the order of <see cref="Insert"/>.</summary>
    public object[] ValuesOf(TRow row)
    {
        var values = new object[written.Length];
        for (var place = 0; place < values.Length; place++)
            values[place] = written[place].ValueIn(row);
        return values;
    }

    private string Equal(string[] properties, int first, string between) =>
        string.Join(between, properties.Select((property, place) => string.Create(CultureInfo.InvariantCulture, $"{columns[property].Name} = ${first + place}")));

    private string EqualEach(string[] properties, int first, string between, string of = "") =>
        string.Join(between, properties.Select((property, place) => string.Create(CultureInfo.InvariantCulture, $"{of}{columns[property].Name} = v.v{first + place}")));

    private static string Each(int count) =>
        $"unnest({Marks(count)}) as v ({string.Join(", ", Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"v{number}")))})";

    private static string Names(Column[] all) => string.Join(", ", all.Select(column => column.Name));

    private static string Marks(int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")));
}
