using CareCircuits.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareCircuits.Data.Model;

/// <summary>The one model of the house. Two databases differ only in how they hold a <see cref="Guid"/>.</summary>
internal abstract class CareContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot compare offsets, so an instant is its UTC ticks on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

        // What is written carries a name of its own: enum members may be put in another order.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts").HasIndex(account => new { account.Network, account.Staff }).IsUnique().HasDatabaseName("AccountsByStaff");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(CareContext).Assembly);
    }
}

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : CareContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<SortedBytes>();
    }
}

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : CareContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Ids sort the same whatever the language of the database.
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(row => row.GetProperties()).Where(property => property.ClrType == typeof(string)))
            property.SetCollation("C");
    }
}

/// <summary>An instant as UTC ticks.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>A number of 16 bytes in the order in which it is written, so that those made later stand later.</summary>
internal sealed class SortedBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(bigEndian: true), bytes => new Guid(bytes, bigEndian: true));
