using BenchmarkDotNet.Running;
using CareCircuits.Benchmarks;
using CareCircuits.Benchmarks.Quick;

switch (args)
{
    case ["quick"]:
        return Table.Print(only: null);
    case ["quick", var only]:
        return Table.Print(only);
    case [FirstLoad.Evaluated or FirstLoad.Compiled]:
        FirstLoad.Print(compile: args[0] == FirstLoad.Compiled);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Table).Assembly).Run(args);
        return 0;
}
