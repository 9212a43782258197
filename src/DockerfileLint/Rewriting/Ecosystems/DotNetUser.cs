using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>As which user a .NET program may run, where its file names none.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="sources">The sources of the program.</param>
internal sealed class DotNetUser(ShrinkSite site, DotNetSources sources)
{
    private static readonly string[] Writing =
    [
        "Microsoft.Data.Sqlite", "System.Data.SQLite", "Microsoft.EntityFrameworkCore.Sqlite", "sqlite-net", "LiteDB",
        "Serilog.Sinks.File", "Serilog.Sinks.RollingFile", "NLog", "log4net", "RocksDb", "Lucene.", "Karambolo.",
        "NReco.Logging.File", "ServiceStack.OrmLite.Sqlite", "Hangfire.Storage.SQLite",
    ];

    private static readonly string[] Calls =
    [
        "File.Write", "File.Append", "File.Create", "File.OpenWrite", "File.Open(", "File.Move(", "File.Copy(",
        "File.WriteAllText", "File.WriteAllTextAsync", "File.WriteAllBytes", "File.WriteAllBytesAsync",
        "File.WriteAllLines", "File.WriteAllLinesAsync", "File.AppendAllText", "File.AppendAllTextAsync",
        "File.AppendAllLines", "File.AppendAllLinesAsync", "File.AppendText", "File.CreateText", "FileStream(",
        "StreamWriter(", "Directory.CreateDirectory", "Directory.Move", "FileMode.", "ZipFile.", "CopyTo(",
        "PersistKeysToFileSystem", "UseSqlite",
    ];

    // Ports that the sources choose may be below 1024.
    private static readonly string[] Ports = ["UseUrls(", "ListenAnyIP(", "Listen(", "Urls.Add(", "ListenLocalhost("];

    /// <summary>Why the program may need to be root, with its evidence; null where it doesn't.</summary>
    public (string Reason, Evidence? Evidence)? WhyRoot(LeanBase lean)
    {
        if (site.Instructions.OfType<VolumeSyntax>().FirstOrDefault() is { } volume)
            return ("a volume belongs to root", Evidence.At(volume));
        if (LowPorts.In(site.Instructions) is { } expose && MayListen(lean))
            return ("a port may be below 1024", Evidence.At(expose));
        if (Addresses().Any(static value => !IsHigh(value))) return ("a port may be below 1024", null);
        if (sources.FindPackage(site, static name => DotNetNeeds.Has(Writing, name)) is { } package)
            return ("it may write files where only root can", package);
        if (sources.Find(Calls) is { } call) return ("it may write files where only root can", call);
        if (sources.Find(Ports) is { } port) return ("a port may be below 1024", port);
        if (!sources.IsComplete) return ("not all its sources are known", null);
        return sources.FindPackage(site, static name => !DotNetNeeds.IsQuiet(name)) is { } unknown
            ? ("it isn't known where a package writes", unknown)
            : null;
    }

    /// <summary>
    /// Sets the user for a base: the one without privileges where nothing asks for root, and else root where the base
    /// has another one.
    /// </summary>
    public void Set(SplitDraft draft, LeanBase lean)
    {
        var named = site.Model.FinalStage!.FinalState.UserInstruction;
        var isChiseled = lean.Target == RewriteTarget.Chiseled;
        if (site.Model.Options.Container.ChoosesUser) return;
        if (named is not null || DotNetImage.Of(ImageReference.Parse(lean.Reference)) is not { Major: >= 8 }) return;
        if (site.Start is not { WhyShell: null } || WhyRoot(lean) is not null)
        {
            if (isChiseled) draft.User = "root";
            return;
        }

        if (!isChiseled) draft.User = "$APP_UID";
        draft.Step(
            "Run the program as the user 'app'",
            "it writes no files and uses no port below 1024, so it doesn't need root",
            Evidence.At(site.Start.Instruction));
    }

    /// <summary>
    /// Whether the program may listen to a low port that EXPOSE names. ASP.NET Core listens to 8080 in images since
    /// .NET 8 where neither the file, the sources nor the settings say otherwise.
    /// </summary>
    private bool MayListen(LeanBase lean) =>
        DotNetImage.Of(ImageReference.Parse(lean.Reference)) is not { Kind: "aspnet", Major: >= 8 }
            || Variables().Any()
            || site.Model.ContextUsage.Available is not { } entries
            || entries.Any(entry => IsSettings(ImagePaths.Name(entry.Path))
                && (site.Model.Context.Read(entry.Path) is not { } text
                    || text.Text.Contains("\"Kestrel\"", StringComparison.OrdinalIgnoreCase)
                    || text.Text.Contains("\"Urls\"", StringComparison.OrdinalIgnoreCase)));

    private static bool IsSettings(string name) =>
        name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Variables()
    {
        foreach (var name in new[] { "Kestrel__Endpoints__Http__Url", "Kestrel__Endpoints__Https__Url" })
            if (site.Stage.FinalState.GetValue(name) is { Length: > 0 } value) yield return value;
    }

    private IEnumerable<string> Addresses()
    {
        foreach (var name in new[]
        {
            "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_URLS", "URLS", "PORT",
        })
            if (site.Stage.FinalState.GetValue(name) is { Length: > 0 } value) yield return value;
        foreach (var word in site.Start is { } start ? start.Words : [])
            if (word.Contains("://", StringComparison.Ordinal)) yield return word;
    }

    private static bool IsHigh(string addresses)
    {
        foreach (var part in addresses.Split(';', ','))
        {
            var port = part.Trim().TrimEnd('/');
            if (!int.TryParse(port.Substring(port.LastIndexOf(':') + 1), out var number) || number < 1024) return false;
        }

        return true;
    }
}
