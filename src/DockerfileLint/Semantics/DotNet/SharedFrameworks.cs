using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Projects;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>Which shared frameworks a project needs at run time, by what it references.</summary>
internal static class SharedFrameworks
{
    private const string AspNet = "Microsoft.AspNetCore.App";

    // Families that reference no shared framework; of other packages that is not known.
    private static readonly ImmutableArray<string> Plain = ImmutableArray.Create(
        "Microsoft.Extensions.",
        "Microsoft.NET.ILLink.Tasks",
        "System.",
        "Newtonsoft.Json",
        "Serilog",
        "Dapper",
        "Polly",
        "CommandLineParser",
        "Spectre.Console",
        "Microsoft.Data.Sqlite",
        "SQLitePCLRaw.",
        "CsvHelper",
        "YamlDotNet",
        "Npgsql",
        "AutoMapper",
        "FluentValidation",
        "Humanizer",
        "NodaTime",
        "StackExchange.Redis",
        "RabbitMQ.Client",
        "Confluent.Kafka");

    /// <summary>Whether a project needs ASP.NET Core; null if an unknown package or project may decide it.</summary>
    public static bool? NeedsAspNet(DotNetModel model, ProjectFacts project)
    {
        if (project.Sdk is "Microsoft.NET.Sdk.Web" || project.FrameworkReferences.IndexOf(AspNet) >= 0) return true;
        if (model.Closure(project) is not { } closure) return null;
        if (closure.Any(
            static facts => facts.FrameworkReferences.IndexOf(AspNet) >= 0 || facts.Sdk is "Microsoft.NET.Sdk.Web"))
            return true;
        return closure.All(static facts => !facts.HasUnseenImports && facts.PackageReferences.All(IsPlain))
            ? false
            : null;
    }

    private static bool IsPlain(string package) =>
        !package.Contains("AspNetCore", StringComparison.OrdinalIgnoreCase)
            && !package.Contains("Yarp", StringComparison.OrdinalIgnoreCase)
            && Plain.Any(family => package.StartsWith(family, StringComparison.OrdinalIgnoreCase));
}
