using System.Linq;
using BenchmarkDotNet.Running;

namespace DockerfileLint.Benchmarks;

/// <summary><c>dotnet run -c Release</c>: BenchmarkDotNet with its own arguments; <c>table</c> first: a quick table of MB/s and bytes allocated per KB.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments.FirstOrDefault() == "table") QuickTable.Write();
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
