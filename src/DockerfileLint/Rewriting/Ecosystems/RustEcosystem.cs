using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Rust: the programs of a package or of a workspace, on glibc or musl.</summary>
internal sealed class RustEcosystem : CompiledEcosystem
{
    // Files that a framework reads from the working directory, and what shows that it is used.
    private static readonly (string File, string Word)[] ReadByName =
    [
        ("Rocket.toml", "rocket"), (".env", "dotenv"), (".env", "dotenvy"),
    ];

    public override string Name => "Rust";

    public override bool Recognizes(ShrinkSite site) =>
        RunOf(site) is not null || Starts(BuiltFiles.AtEnd(site, RustBuild.Of(site)), StartedPaths(site));

    public override bool Builds(ShellCommand command, RunModel run) =>
        Cargo.Instance.IsCalledBy(command) || command.Name is "rustup" or "rustc" or "strip";

    protected override IEnumerable<BuiltFile> Built(ShrinkSite site, ISet<string> started) => RustBuild.Of(site);

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name.StartsWith("CARGO_", StringComparison.Ordinal)
            || name.StartsWith("RUSTUP_", StringComparison.Ordinal)
            || name is "RUSTFLAGS" or "RUSTC_WRAPPER" or "OPENSSL_STATIC" or "OPENSSL_DIR" or "PKG_CONFIG_ALLOW_CROSS"
                or "SQLX_OFFLINE";

    public override NeedState StartsPrograms(ShrinkSite site) => RustNeeds.StartsPrograms(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var built = RustBuild.Of(site).ToList();
        var files = BuiltFiles.AtEnd(site, built);
        Copy(files, StartedPaths(site), draft);
        AddFiles(site, draft);
        if (RunOf(site) is { } words) AddBuild(site, draft, words);
        var evidence = built.Count > 0 ? built[0].Evidence : Evidence.At(site.Start!.Instruction);
        var folder = built.Count > 0 ? ShrinkSite.FolderOf(built[0].Command, built[0].Run) : site.WorkingDirectory;
        var isStatic = built.Count > 0 && built.TrueForAll(one => RustBuild.IsStatic(site, one));
        new RustNeeds(site, draft, folder).Add(files, isStatic, evidence);
        StartBuilt(site, draft, files);
    }

    private static void AddFiles(ShrinkSite site, SplitDraft draft)
    {
        var data = new DataFiles(site, draft, SourceLanguage.Rust);
        data.Add();
        foreach (var (file, word) in ReadByName)
            if (site.Sources(SourceLanguage.Rust).Find(word) is { } evidence) data.Add(file, evidence);
    }

    /// <summary>The words of <c>cargo run</c> in the start; null where something else starts.</summary>
    private static ImmutableArray<string>? RunOf(ShrinkSite site) =>
        site.Start is { Words: [var program, "run" or "r", ..] words }
            && Cargo.Instance.Has(ImagePaths.Name(program)) ? words : null;

    /// <summary>A program that <c>cargo run</c> would build at each start is built once, in the same profile.</summary>
    private static void AddBuild(ShrinkSite site, SplitDraft draft, IReadOnlyList<string> words)
    {
        var evidence = Evidence.At(site.Start!.Instruction);
        var options = new List<string>();
        var (profile, bin, package) = ("debug", (string?)null, (string?)null);
        var i = 2;
        for (; i < words.Count && words[i] != "--"; i++)
        {
            if (words[i] is "--release" or "-r") profile = "release";
            else if (words[i] == "--bin" && i + 1 < words.Count) bin = words[i + 1];
            else if (words[i] is "-p" or "--package" && i + 1 < words.Count) package = words[i + 1];
            else if (words[i] is not ("-q" or "--quiet" or "--locked" or "--offline")) break;
            if (words[i] is "-q" or "--quiet") continue;
            options.Add(words[i]);
            if (words[i] is "--bin" or "-p" or "--package") options.Add(words[++i]);
        }

        var isRead = i == words.Count || words[i] == "--" || words[i][0] != '-';
        var members = RustManifest.Of(site, site.WorkingDirectory)?.Members().ToList() ?? [];
        bin ??= members.FirstOrDefault(member =>
            package is null ? members.Count == 1 : member.Package == package)?.DefaultRun;
        if (!isRead || bin is null || site.WorkingDirectory is not { } folder)
        {
            draft.Refuse("it isn't known what 'cargo run' builds", evidence);
            return;
        }

        var path = ImagePaths.Resolve(folder, $"target/{profile}/{bin}")!;
        draft.BuildLines.Add(string.Join(" ", options.Prepend("RUN cargo build")));
        draft.Copy(path, evidence);
        var rest = words.Skip(i < words.Count && words[i] == "--" ? i + 1 : i);
        draft.Start = site.Start with { Words = [path, .. rest] };
        draft.Step("Build the program once", "'cargo run' builds it at each start", evidence);
    }
}
