using System.Globalization;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Running;

/// <summary>What most likely is the answer to what an event asks for, as plain values.</summary>
internal static class Prefilled
{
    /// <summary>
    /// A moment is now. A day is today where the event tells a moment as well, for then it has just happened; else the day that the run keeps under that name.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> Of(EventDefinition @event, IReadOnlyDictionary<string, object> known, DateTimeOffset localNow)
    {
        var justHappened = @event.Data.Values.Any(type => type.Type == DataKind.DateTime);
        Dictionary<string, object?> values = [];
        foreach (var (name, type) in @event.Data)
        {
            if (type.Type == DataKind.DateTime)
                values[name] = localNow.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
            else if (type.Type == DataKind.Date)
                values[name] = (justHappened || known.GetValueOrDefault(name) is not DateOnly day ? DateOnly.FromDateTime(localNow.DateTime) : day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return values;
    }
}
