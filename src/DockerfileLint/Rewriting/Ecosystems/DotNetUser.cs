using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
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
    public (string Reason, Evidence? Evidence)? WhyRoot()
    {
        if (site.Instructions.OfType<VolumeSyntax>().FirstOrDefault() is { } volume)
            return ("a volume belongs to root", Evidence.At(volume));
        if (LowPorts.In(site.Instructions) is { } expose) return ("a port may be below 1024", Evidence.At(expose));
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
        if (site.Start is not { WhyShell: null } || WhyRoot() is not null)
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

    private IEnumerable<string> Addresses()
    {
        foreach (var name in new[] { "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_URLS", "URLS", "PORT" })
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
