using BenchmarkDotNet.Running;
using CareCircuits.Benchmarks;
using CareCircuits.Benchmarks.Quick;

switch (args)
{
    case ["quick"]:
        return Table.Print(only: null);
    case ["quick", var only]:
        return Table.Print(only);
    case [FirstLoad.Argument]:
        FirstLoad.Print();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Table).Assembly).Run(args);
        return 0;
}
