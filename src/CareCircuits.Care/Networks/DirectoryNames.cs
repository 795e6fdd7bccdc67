using System.Runtime.CompilerServices;
using CareCircuits.Rules.Data;

namespace CareCircuits.Care.Networks;

/// <summary>What the services and staff of a network are called, for lists that name many of them: read once, and again when the directory changed.</summary>
public sealed class DirectoryNames(IDirectory directory)
{
    private const int PageSize = 500;

    /// <summary>By the directory as decisions see it, which is another object after every change.</summary>
    private readonly ConditionalWeakTable<Surroundings, NameBook> known = [];

    /// <summary>The names of everyone in the network's directory.</summary>
    public async Task<NameBook> FindAsync(Guid network, CancellationToken cancellation)
    {
        var surroundings = await directory.SurroundingsAsync(network, cancellation).ConfigureAwait(false);
        if (known.TryGetValue(surroundings, out var book))
            return book;

        var services = await AllAsync(after => directory.ServicesAsync(network, after, PageSize, cancellation), service => service.Id).ConfigureAwait(false);
        var staff = await AllAsync(after => directory.StaffAsync(network, after, PageSize, cancellation), member => member.Id).ConfigureAwait(false);
        book = new NameBook(services.ToDictionary(service => service.Id), staff.ToDictionary(member => member.Id));
        known.AddOrUpdate(surroundings, book);
        return book;
    }

    private static async Task<List<T>> AllAsync<T>(Func<string?, Task<IReadOnlyList<T>>> page, Func<T, string> id)
    {
        List<T> all = [];
        IReadOnlyList<T> read;
        do
        {
            read = await page(all.Count == 0 ? null : id(all[^1])).ConfigureAwait(false);
            all.AddRange(read);
        }
        while (read.Count == PageSize);
        return all;
    }
}

/// <summary>The services and staff of a directory by their ids.</summary>
/// <param name="Services">The services.</param>
/// <param name="Staff">The staff.</param>
public sealed record NameBook(IReadOnlyDictionary<string, Service> Services, IReadOnlyDictionary<string, StaffMember> Staff)
{
    /// <summary>Nobody yet.</summary>
    public static NameBook None { get; } = new(new Dictionary<string, Service>(), new Dictionary<string, StaffMember>());

    /// <summary>What a service is called; null where nobody knows it.</summary>
    public Wording? ServiceName(string id) => Services.GetValueOrDefault(id)?.Name;

    /// <summary>What a staff member is called; null where nobody knows them.</summary>
    public string? StaffName(string id) => Staff.GetValueOrDefault(id)?.Name;
}
