using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DockerfileLint.Analyzers.Tests;

/// <summary>Our analyzer as a compiler loads it where another package's Sprache.dll, of a higher version and without our types, has won.</summary>
internal sealed class BrokenAnalyzer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
    private readonly AssemblyLoadContext context = new("another package's Sprache", isCollectible: true);

    public BrokenAnalyzer()
    {
        var sprache = Path.Combine(folder, "Sprache.dll");
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Sprache") { Version = new Version(9, 0, 0, 0) }, typeof(object).Assembly);
        assembly.DefineDynamicModule("Sprache").DefineType("Sprache.Other", TypeAttributes.Public).CreateType();
        assembly.Save(sprache);
        context.Resolving += (current, name) => name.Name switch
        {
            "Sprache" => current.LoadFromAssemblyPath(sprache),
            _ => null,
        };
        context.LoadFromAssemblyPath(typeof(Linting.Linter).Assembly.Location);
        context.LoadFromAssemblyPath(sprache);
        var analyzers = context.LoadFromAssemblyPath(typeof(DockerfileAnalyzer).Assembly.Location);
        Analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(analyzers.GetType(typeof(DockerfileAnalyzer).FullName!)!)!;
    }

    public DiagnosticAnalyzer Analyzer { get; }

    public void Dispose()
    {
        context.Unload();
        Directory.Delete(folder, recursive: true);
    }
}
