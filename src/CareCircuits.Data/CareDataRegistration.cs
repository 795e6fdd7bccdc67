using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Outside;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Care.Time;
using CareCircuits.Care.Upkeep;
using CareCircuits.Care.Work;
using CareCircuits.Data.Access;
using CareCircuits.Data.Circuits;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Drafts;
using CareCircuits.Data.Due;
using CareCircuits.Data.Enrolments;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Moving;
using CareCircuits.Data.Networks;
using CareCircuits.Data.Outbox;
using CareCircuits.Data.Outside;
using CareCircuits.Data.People;
using CareCircuits.Data.Studio;
using CareCircuits.Data.Upkeep;
using CareCircuits.Data.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareCircuits.Data;

/// <summary>Moves the database in.</summary>
public static class CareDataRegistration
{
    /// <summary>
    /// Registers the stores behind Care's ports: on PostgreSQL where the connection string names a host, else on an SQLite file
    /// (<c>Data Source=data/care.db</c>). <see cref="CareDatabase.MigrateAsync"/> comes before their first use.
    /// </summary>
    public static IServiceCollection AddCareData(this IServiceCollection services, string connectionString, MasterKey masterKey)
    {
        var isPostgres = connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        services.AddSingleton(masterKey);
        services.AddSingleton<CareStore>(_ => isPostgres ? new PostgresStore(connectionString) : new SqliteStore(connectionString));
        services.AddSingleton(provider => new CareDatabase(provider.GetRequiredService<CareStore>()));
        services.AddSingleton<Tables>();

        // Another host may change the directory of a PostgreSQL; an SQLite file has one host.
        services.AddSingleton(new SurroundingsCache(isPostgres ? TimeSpan.FromSeconds(1) : null));
        services.AddSingleton<ICircuitStore, CircuitStore>();
        services.AddSingleton<IDirectory, DirectoryStore>();
        services.AddSingleton<IPeople, PeopleStore>();
        services.AddSingleton<IDueStore, DueStore>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<IWork, WorkStore>();
        services.AddSingleton<IEnrolmentStore, EnrolmentStore>();
        services.AddSingleton<IApiKeys, ApiKeyStore>();
        services.AddSingleton<ISendings, SendingStore>();
        services.AddSingleton<IHouseNotes, NoteStore>();
        services.AddSingleton<IFiles, FileStore>().AddSingleton<ILooks, LookStore>().AddSingleton<IGlass, GlassStore>().AddSingleton<IActs, ActStore>();
        services.AddSingleton<IInstances, InstanceStore>().AddSingleton<IConsentHistory, ConsentHistoryStore>();
        services.AddSingleton<IDrafts, DraftStore>().AddSingleton<IRepeatKeys, RepeatKeyStore>();
        services.AddSingleton<ICircuitDrafts, CircuitDraftStore>().AddSingleton<IPublicationRequests, PublicationRequestStore>().AddSingleton<IPublishingRules, PublishingRulesStore>();
        services.AddSingleton<IMoves, MoveStore>();
        services.TryAddSingleton<CircuitLibrary>();
        services.TryAddSingleton<ChangeFeed>();
        if (isPostgres)
            services.AddSingleton(provider => (PostgresStore)provider.GetRequiredService<CareStore>()).AddHostedService<ChangesElsewhere>();
        return services;
    }
}
