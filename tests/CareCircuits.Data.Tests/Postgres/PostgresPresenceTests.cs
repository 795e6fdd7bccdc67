namespace CareCircuits.Data.Tests.Postgres;

/// <summary>Says aloud that half of the contract was not tried.</summary>
public sealed class FactOnPostgresAttribute : FactAttribute
{
    public FactOnPostgresAttribute()
    {
        if (!PostgresServer.IsHere)
            Skip = "There is no PostgreSQL here: every test of this project ran on SQLite alone. Name one in CARE_TEST_POSTGRES.";
    }
}

public class PostgresPresenceTests
{
    [FactOnPostgres]
    public void The_contract_is_tested_on_PostgreSQL_as_well() => Assert.True(PostgresServer.IsHere);
}
