using System.Globalization;

namespace CareCircuits.Admin.Discharges;

/// <summary>Which handovers are shown, and how; it stands in the address, so that back works and a link shows the same.</summary>
/// <param name="Ward">The ward; null for all.</param>
/// <param name="From">The first day of discharge.</param>
/// <param name="To">The last.</param>
/// <param name="State">Those that run, those that are closed, or all.</param>
/// <param name="View"><see cref="Table"/>, or null for the board.</param>
internal sealed record Filter(string? Ward, DateOnly? From, DateOnly? To, string? State, string? View)
{
    public const string All = "all";
    public const string Running = "running";
    public const string Closed = "closed";
    public const string Table = "table";
    private const string Iso = "yyyy-MM-dd";

    public static IReadOnlyList<string> States { get; } = [Running, Closed, All];

    /// <summary>What an address says; where it says nothing, one's own ward, and what runs.</summary>
    public static Filter Of(string? ward, string? from, string? to, string? state, string? view, string? ownWard) => new(
        ward switch { null or "" => ownWard, All => null, _ => ward }, Day(from), Day(to), States.Contains(state) ? state : Running, view == Table ? Table : null);

    /// <summary>The values of the address, without those that say what is usual.</summary>
    public Dictionary<string, object?> Values(string? ownWard) => new()
    {
        ["ward"] = (Ward is null or All ? null : Ward) == ownWard ? null : Ward ?? All,
        ["from"] = From is null ? null : Written(From),
        ["to"] = To is null ? null : Written(To),
        ["state"] = State == Running ? null : State,
        ["view"] = View,
    };

    public static string Written(DateOnly? day) => day?.ToString(Iso, CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
