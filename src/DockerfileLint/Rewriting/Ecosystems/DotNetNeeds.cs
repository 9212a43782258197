using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What .NET programs need at run time, by their sources, packages and properties.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="project">The project of the program.</param>
/// <param name="sources">Its sources.</param>
internal sealed class DotNetNeeds(ShrinkSite site, SplitDraft draft, ProjectFacts project, DotNetSources sources)
{
    private const string Invariant = "InvariantGlobalization";

    private static readonly string[] NeedingCultures =
        ["Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"];

    private static readonly string[] NeedingTimeZones =
        ["Quartz", "Hangfire", "NCrontab", "Cronos", "TimeZoneConverter", "Coravel"];

    private static readonly string[] NeedingSdk =
        ["Microsoft.Build.Locator", "Microsoft.CodeAnalysis.Workspaces.MSBuild", "Buildalyzer"];

    // Packages with native parts, or programs, that need libraries which only full images have.
    private static readonly string[] NeedingLibraries =
    [
        "SkiaSharp", "HarfBuzzSharp", "System.Drawing.Common", "PuppeteerSharp", "Microsoft.Playwright", "DinkToPdf",
        "Haukcode.WkHtmlToPdf", "Wkhtmltopdf", "IronPdf", "Tesseract", "OpenCvSharp", "Emgu.CV", "IBM.Data.D",
        "Net.IBM.Data.D", "FFMpegCore", "Xabe.FFmpeg", "Aspose.", "Spire.", "QuestPDF", "TensorFlow", "Microsoft.ML",
        "pythonnet", "System.DirectoryServices.Protocols", "Microsoft.AspNetCore.Authentication.Negotiate",
        "Selenium.", "LibGit2Sharp", "Magick.NET", "NetVips", "Grpc.Core", "Npgsql.GSS", "Sap.", "Oracle.DataAccess",
    ];

    // Families that read no time zone and start no program; of other packages that isn't known.
    private static readonly string[] Quiet =
    [
        "Microsoft.AspNetCore.", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.", "Microsoft.NET.", "System.",
        "Newtonsoft.Json", "Serilog", "Dapper", "Polly", "CommandLineParser", "Spectre.Console", "Swashbuckle.",
        "Microsoft.OpenApi", "NSwag.", "Scalar.", "AutoMapper", "MediatR", "FluentValidation", "Npgsql", "Grpc.",
        "Google.Protobuf", "StackExchange.Redis", "RabbitMQ.Client", "Confluent.Kafka", "OpenTelemetry",
        "prometheus-net",
        "Microsoft.Data.", "SQLitePCLRaw.", "YamlDotNet", "CsvHelper", "Humanizer", "Microsoft.IdentityModel.",
        "Azure.", "AWSSDK.", "MongoDB.", "Refit", "Mapster", "Riok.Mapperly", "Scrutor", "StyleCop.", "Roslynator.",
        "Meziantou.Analyzer", "SonarAnalyzer.", "coverlet.", "Microsoft.VisualStudio.Azure.Containers.Tools.Targets",
        "Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.SourceLink.", "MinVer", "Nerdbank.GitVersioning", "PolySharp",
    ];

    /// <summary>Says what they need.</summary>
    public void Add()
    {
        AddCultures();
        AddTimeZones();
        AddLibraries();
        AddPrograms();
    }

    /// <summary>Whether it is known which programs the sources start.</summary>
    public static NeedState StartsPrograms(ShrinkSite site) =>
        !site.Sources(SourceLanguage.DotNet).IsComplete || StartsAny(site) ? NeedState.Open : NeedState.Excluded;

    /// <summary>Whether the sources start a program.</summary>
    public static bool StartsAny(ShrinkSite site) =>
        site.Sources(SourceLanguage.DotNet).Find("ProcessStartInfo", "Process.Start") is not null;

    /// <summary>Whether a package is known to do nothing but what its sources in the program ask of it.</summary>
    public static bool IsQuiet(string package) => Has(Quiet, package);

    /// <summary>Whether a package is one of some families.</summary>
    public static bool Has(IEnumerable<string> families, string package) =>
        families.Any(family => package.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    private void AddCultures()
    {
        if (project.IsTrue(Invariant) == true)
        {
            draft.Need(RuntimeNeedKind.Cultures, NeedState.Excluded, DotNetSources.PlaceOf(site, project, Invariant));
            return;
        }

        var mode = site.Stage.FinalState.GetValue("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        if (mode is "1" || string.Equals(mode, "true", StringComparison.OrdinalIgnoreCase))
        {
            draft.Need(RuntimeNeedKind.Cultures, NeedState.Excluded, null);
            return;
        }

        var shown = sources.FindPackage(site, static name => Has(NeedingCultures, name))
            ?? sources.Find("CultureInfo(", "CultureInfo.GetCultureInfo", "UseRequestLocalization", "RegionInfo(");
        draft.Need(RuntimeNeedKind.Cultures, shown is null ? NeedState.Open : NeedState.Shown, shown);
    }

    private void AddTimeZones()
    {
        var shown = sources.Find("TimeZoneInfo")
            ?? sources.FindPackage(site, static name => Has(NeedingTimeZones, name));
        if (shown is null && site.Stage.FinalState.GetValue("TZ") is { } zone && zone is not ("" or "UTC" or "Etc/UTC"))
            draft.Need(RuntimeNeedKind.TimeZones, NeedState.Shown, null, zone);
        else
            draft.Need(
                RuntimeNeedKind.TimeZones,
                shown is not null ? NeedState.Shown
                    : sources.IsComplete && sources.FindPackage(site, static name => !IsQuiet(name)) is null
                        ? NeedState.Excluded
                        : NeedState.Open,
                shown);
    }

    private void AddLibraries()
    {
        if (sources.FindPackage(site, static name => Has(NeedingSdk, name)) is { } loader)
            draft.Refuse("it loads projects with MSBuild, which is in the SDK", loader);
        foreach (var family in NeedingLibraries)
            if (sources.FindPackage(site, name => Has([family], name)) is { } evidence)
                draft.Need(RuntimeNeedKind.Package, NeedState.Open, evidence, "libraries of " + family.TrimEnd('.'));
    }

    /// <summary>What <c>Process.Start</c> starts, as far as a string says it.</summary>
    private void AddPrograms()
    {
        foreach (var file in sources.Files)
        {
            if (file.Find("ProcessStartInfo") is null && file.Find("Process.Start") is null) continue;
            var isNamed = false;
            foreach (var call in new[] { "Process.Start(", "ProcessStartInfo(", "FileName = ", "FileName=" })
                foreach (var (position, literal) in file.ArgumentsOf(call))
                {
                    if (literal?.Value is not { Length: > 0 } program) continue;
                    isNamed = true;
                    AddProgram(program, Evidence.At(file.Text, position));
                }

            if (isNamed || site.Answer("programs") is "none") continue;
            draft.Ask(
                "programs",
                "It starts a program whose name the source doesn't show. Does it start only its own programs?",
                file.Find("ProcessStartInfo") ?? file.Find("Process.Start"),
                "none");
        }
    }

    /// <summary>A program beside its own assembly is copied with it.</summary>
    private void AddProgram(string name, Evidence evidence)
    {
        if (name == DotNetCli.Name)
        {
            draft.Refuse("it starts 'dotnet', which may need the SDK", evidence);
            return;
        }

        var isOwn = name.StartsWith("./", StringComparison.Ordinal)
            || sources.Projects.Any(one => one.AssemblyName == name);
        if (!isOwn) ProgramNeeds.Add(draft, name, evidence, draft.Programs);
    }
}
