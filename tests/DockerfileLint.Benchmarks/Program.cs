using System.Linq;
using BenchmarkDotNet.Running;
using DockerfileLint.Benchmarks.Hostile;
using DockerfileLint.Benchmarks.Images;

namespace DockerfileLint.Benchmarks;

/// <summary><c>dotnet run -c Release</c>: BenchmarkDotNet with its own arguments; <c>table</c> first: a quick table of MB/s and bytes allocated per KB; <c>corpus</c> first: what the rules find in real files; <c>shrink</c> first: what becomes of them in <c>shrink</c>; <c>format</c> first: what becomes of them in <c>format</c>; <c>context</c> first: a build context of half a million files; <c>discovery</c> first: how the images of a repository of 100,000 files are built; <c>ignore</c> first: many lines of a .dockerignore; <c>cancel</c> first: how soon a lint ends that is cancelled; <c>images</c> first: what reading an image costs; <c>hostile</c> first: what hostile shapes cost.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments.FirstOrDefault() == "table") QuickTable.Write();
        else if (arguments.FirstOrDefault() == "corpus") CorpusFindings.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "shrink") ShrinkTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "format") FormatTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "context") ContextTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "discovery") DiscoveryTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "cancel") CancelTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "ignore") IgnoreTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "images") ImageTable.Write(arguments[1..]);
        else if (arguments.FirstOrDefault() == "hostile") HostileTable.Write(arguments[1..]);
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
