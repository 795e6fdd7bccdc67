using System.Text;
using CareCircuits.Cli;

// Always UTF-8: names of people and places do not fit into less.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 8192);
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false), 1024);
return Care.Run(args, new Surroundings(output, error)
{
    IsColoured = Surroundings.TakesColours(),
    Now = DateTimeOffset.UtcNow,
});
