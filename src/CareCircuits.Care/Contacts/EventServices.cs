using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Care.Contacts;

/// <summary>The services that an event names: who sends need not say who they are, and cannot name one that nobody knows.</summary>
public static class EventServices
{
    /// <summary>The data with <paramref name="sender"/> where the event asks for a service and none is given.</summary>
    public static IReadOnlyDictionary<string, object?> Filled(Circuit circuit, string @event, IReadOnlyDictionary<string, object?> data, string sender)
    {
        if (circuit.Events.GetValueOrDefault(@event) is not { } definition)
            return data;

        var filled = data.ToDictionary();
        foreach (var (name, _) in definition.Data.Where(datum => datum.Value is { Type: DataKind.Service, Optional: false }))
            filled.TryAdd(name, sender);
        return filled;
    }

    /// <summary>What is wrong with the services and staff that the event names.</summary>
    public static List<Fault> Unknown(Circuit circuit, Signal.Happened signal, Surroundings surroundings)
    {
        if (circuit.Events.GetValueOrDefault(signal.Event) is not { } definition)
            return [];

        var services = surroundings.Services.Select(service => service.Facts.Id).ToHashSet(StringComparer.Ordinal);
        var staff = surroundings.Staff.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. signal.Data
                .Where(datum => datum.Value is string id && definition.Data.GetValueOrDefault(datum.Key)?.Type switch
                {
                    DataKind.Service => !services.Contains(id),
                    DataKind.Staff => !staff.Contains(id),
                    _ => false,
                })
                .Select(datum => new Fault(datum.Key, "is not in the directory of this network")),
        ];
    }
}
