using System.Globalization;
using CareCircuits.Data.Tests.Crashes;

namespace CareCircuits.Data.Tests;

/// <summary>The process that crash tests kill. Tests themselves are run by the test host.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [Load.Name, var connectionString, var network, var begin, .. var enrolments])
            return 2;
        await Load.RunAsync(connectionString, Guid.Parse(network), DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture), [.. enrolments.Select(Guid.Parse)]);
        return 0;
    }
}
