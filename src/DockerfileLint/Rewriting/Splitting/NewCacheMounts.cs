using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Cache mounts for the downloads of build stages, in a Dockerfile that needs BuildKit already. What is mounted isn't
/// in the layer: of a cache that builds read, all RUNs after the first that fills it have to have it.
/// </summary>
internal sealed class NewCacheMounts
{
    // They read or empty what an earlier RUN left.
    private static readonly string[] Offline = ["--offline", "--frozen", "--no-index", "cache", "--no-cache-dir"];

    private readonly BuildModel model;
    private readonly ImmutableArray<DownloadCache> caches;
    private readonly SourceText source;
    private readonly List<CacheMountSite> sites = [];

    private NewCacheMounts(BuildModel model, ImmutableArray<DownloadCache> caches)
    {
        this.model = model;
        this.caches = caches;
        source = model.Syntax.Source;
    }

    /// <summary>The changes for the most common tools; empty for none.</summary>
    public static ImmutableArray<TextChange> Of(BuildModel model) => NeedsBuildKit(model.Syntax)
        ? [.. Find(model, DownloadCache.Common).Select(site => new TextChange(
            model.Syntax.Source.Path,
            new TextSpan(site.Run.Syntax.KeywordSpan.End, 0),
            TextOf(site.Caches, model.Syntax)))]
        : ImmutableArray<TextChange>.Empty;

    /// <summary>The RUNs of build stages that lack mounts which would be sound, in the order of their stages.</summary>
    public static IReadOnlyList<CacheMountSite> Find(BuildModel model, ImmutableArray<DownloadCache> caches)
    {
        var mounts = new NewCacheMounts(model, caches);
        foreach (var stages in model.Stages.Where(static stage => stage.IsReachable)
            .GroupBy(static stage => stage.RootBase))
            if (!stages.Any(static stage =>
                stage.IsShipped || stage.OperatingSystem == OperatingSystemKind.Windows))
                mounts.AddTo(stages.Key, [.. stages]);
        return mounts.sites;
    }

    /// <summary>
    /// Whether only BuildKit builds a file. Its directive for the syntax doesn't show that: other builders take it for
    /// a comment.
    /// </summary>
    public static bool NeedsBuildKit(DockerfileSyntax syntax) => syntax.Instructions.Any(
        static one => one is RunSyntax { Mounts.IsEmpty: false }
            || one is TransferSyntax transfer
                && (transfer.GetFlag("link") is not null
                    || transfer.Sources.Any(static path => path.Heredoc is not null)));

    /// <summary>The flags as they go after the keyword.</summary>
    public static string TextOf(IEnumerable<DownloadCache> caches, DockerfileSyntax syntax)
    {
        var text = new StringBuilder();
        foreach (var one in caches)
            text.Append(text.Length == 0 ? " " : "    ").Append("--mount=type=cache,target=").Append(one.Folder)
                .Append(one.IsLocked ? ",sharing=locked" : "").Append(' ').Append(syntax.EscapeCharacter)
                .Append(syntax.Source.NewLine);
        return text.Append("   ").ToString();
    }

    private void AddTo(BaseImage root, ImmutableArray<Stage> stages)
    {
        var image = root.Known;
        var known = caches.Where(cache => cache.Images.Contains(image.Repository, StringComparer.Ordinal)).ToList();
        if (known.Count == 0 || stages.Any(IsOfOtherUser)) return;
        var runs = stages.SelectMany(stage => model.GetRuns(stage)).OrderBy(static run => run.Syntax.Span.Start)
            .ToList();
        if (runs.Exists(static run => run.IsExecForm || run.Syntax.IsHeredocScript || !run.Script.IsUnderstood)) return;
        var isStarted = stages.Any(static stage => stage.Instructions.Any(
            static one => one is CmdSyntax or EntrypointSyntax));
        known.RemoveAll(cache => cache.IsRead && isStarted || !IsSound(cache, runs) || IsTaken(cache.Folder));
        foreach (var run in runs)
        {
            var own = known.Where(cache => Calls(run, cache) && !run.IsMounted(cache.Folder)).ToImmutableArray();
            if (!own.IsEmpty) sites.Add(new CacheMountSite(root, run, own));
        }
    }

    /// <summary>Whether another user than root runs something, or has another home.</summary>
    private static bool IsOfOtherUser(Stage stage) => stage.Instructions.Any(
        static one => one is UserSyntax
            || one is EnvSyntax env && env.Pairs.Any(static pair => pair.Key.Text == "HOME"));

    private static bool Calls(RunModel run, DownloadCache cache) => run.Commands.Any(cache.IsUsedBy);

    private bool IsSound(DownloadCache cache, List<RunModel> runs)
    {
        // What has been mounted already is theirs.
        var mounted = runs.SelectMany(static run => run.Syntax.Mounts).ToList();
        if (mounted.Count > RewriteLimits.ComparedMounts) return false;
        if (cache.Settings.Any(word => IsNamedElsewhere(word, mounted))) return false;
        if (runs.Exists(run => Calls(run, cache) && run.Commands.Any(IsOffline))) return false;
        return (!cache.IsRead || runs.SkipWhile(run => !Calls(run, cache))
            .All(run => run.Syntax.GetFlag("network") is null
                && (Calls(run, cache)
                    || run.Commands.All(one => HarmlessCommands.Contain(one) || cache.IsUnusedBy(one)))))
            && !IsVendored(cache);
    }

    private bool IsNamedElsewhere(string word, List<MountSyntax> mounted)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
            if (!mounted.Exists(mount => mount.Span.Contains(at))) return true;
        return false;

        int Next(int start) => source.Text.IndexOf(word, start, StringComparison.Ordinal);
    }

    private static bool IsOffline(ShellCommand command) =>
        command.HasWrapper("sudo")
            || Maven.Instance.IsCalledBy(command) && command.HasFlag("-o")
            || command.Arguments.Any(static word => Offline.Contains(word.Prefix, StringComparer.Ordinal));

    /// <summary>Whether a COPY takes the folder, or one around it, from a stage.</summary>
    private bool IsTaken(string folder) => model.Syntax.Instructions.OfType<CopySyntax>()
        .Where(static copy => copy.From is not null)
        .SelectMany(static copy => copy.Sources)
        .Any(path => ImagePaths.IsWithin(folder, "/" + path.Text.Trim('/')));

    /// <summary>Whether the context has the packages of the project, as far as it is known.</summary>
    private bool IsVendored(DownloadCache cache) =>
        cache.Vendored is { } file && model.ContextUsage.Available is { } files
            && files.Any(one => (one.Path == file || one.Path.EndsWith("/" + file, StringComparison.Ordinal))
                && ShowsVendored(one.Path, cache));

    /// <summary>Whether the text of such a file shows it; one that can't be read may.</summary>
    private bool ShowsVendored(string path, DownloadCache cache) =>
        cache.VendoredText.IsEmpty
            || model.Context.Read(path) is not { } text
            || cache.VendoredText.Any(part => text.Text.Contains(part, StringComparison.Ordinal));
}
