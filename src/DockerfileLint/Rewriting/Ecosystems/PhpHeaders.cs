using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Removes the headers that extensions are compiled with in the same layer, as the images of docker-library do: the
/// packages of the libraries that an extension is linked to are kept.
/// </summary>
internal sealed class PhpHeaders(ShrinkSite site, SharedStage? shared, RunEdits edits)
{
    // Of the image itself, which keeps the compilers for extensions.
    private static readonly HashSet<string> OfImage = new(StringComparer.Ordinal)
    {
        "dpkg-dev", "libc-dev", "libc6-dev", "linux-libc-dev",
    };

    /// <summary>The RUN that installs the headers; null where none are removed.</summary>
    public Evidence? Remove(List<RunModel> runs)
    {
        var headers = runs.SelectMany(HeadersOf).Distinct(StringComparer.Ordinal).ToList();
        var first = runs.FindIndex(static run => HeadersOf(run).Any());
        var last = runs.FindLastIndex(static run => run.Commands.Any(PhpCommands.IsExtension));
        if (headers.Count == 0 || last < first || IsDone() || LoadsLibraries()) return null;
        var part = runs.GetRange(first, last - first + 1);
        if (part.Count > 1 && !CanJoin(part)) return null;
        var run = part[part.Count - 1];
        var command = run.Commands.Last(PhpCommands.IsExtension);
        if (ItemOf(command) is not { } item || item.Parent != run.Script.Body || run.Syntax.IsHeredocScript
            || run.Syntax.IsExecForm)
            return null;
        if (part.Count > 1) edits.Join([.. part.Select(static one => one.Syntax)]);
        edits.Replace(
            run.Syntax,
            new TextSpan(item.Span.End, 0),
            Lines(headers, IndentOf(item), IsSequence(run.Script.Body)));
        return Evidence.At(part[0].Syntax);
    }

    private static ShellNode? ItemOf(ShellCommand command) =>
        command.Parent is ShellPipeline pipeline ? pipeline : command;

    private static IEnumerable<string> HeadersOf(RunModel run) =>
        PhpCommands.Installs(run).Where(static one => one.Packages.Manager is Apt)
            .SelectMany(static one => one.Packages.Packages).Select(PackageChange.NameOf).OfType<string>()
            .Where(static name => BuildPackages.AreHeaders(name) && !OfImage.Contains(name));

    /// <summary>Whether the file itself removes packages, or decides which ones stay.</summary>
    private bool IsDone() =>
        site.Runs.Any(static run => run.Commands.Any(static command =>
            command.Name == "apt-mark" || Tools.ReadPackages(command) is { Action: PackageAction.Remove }));

    /// <summary>Whether sources load libraries of the system by themselves.</summary>
    private bool LoadsLibraries() =>
        !site.Sources(SourceLanguage.Php).IsComplete || site.Sources(SourceLanguage.Php).Find("FFI::") is not null;

    /// <summary>Whether RUNs come one after the other and can be one.</summary>
    private bool CanJoin(List<RunModel> runs)
    {
        foreach (var run in runs)
        {
            if (run.Syntax.IsExecForm || run.Syntax.IsHeredocScript || !run.Syntax.Flags.IsEmpty
                || !ScriptJoining.IsPlainChain(run.Script))
                return false;
            if (run != runs[runs.Count - 1] && ScriptJoining.LeavesState(run.Script)) return false;
        }

        int start = runs[0].Syntax.Span.Start, end = runs[runs.Count - 1].Syntax.Span.Start;
        var joined = new HashSet<InstructionSyntax>(runs.Select(static run => run.Syntax));
        return !site.Instructions.Any(one => one.Span.Start > start && one.Span.Start < end
            && shared?.Has(one) != false && !joined.Contains(one));
    }

    /// <summary>The spaces before the operator of a command that begins its line.</summary>
    private static string IndentOf(ShellNode item)
    {
        var source = item.Script.Source;
        var line = source.ToString(source.GetLineSpan(source.GetLine(item.Span.Start)));
        var rest = line.TrimStart();
        return rest.StartsWith("&&", StringComparison.Ordinal) ? line.Substring(0, line.Length - rest.Length) : "    ";
    }

    /// <summary>
    /// Whether the commands are joined by semicolons: <c>set -e</c> only ends the script where the last of a chain
    /// fails.
    /// </summary>
    private static bool IsSequence(ShellList list) =>
        list.Items.Length > 1 && list.Items[list.Items.Length - 2].Operator == ShellListOperator.Sequence;

    private string Lines(IEnumerable<string> headers, string indent, bool isSequence)
    {
        var next = $" {site.Model.Syntax.EscapeCharacter}{site.Model.Syntax.Source.NewLine}{indent}";
        var (end, start) = isSequence ? (";" + next, "") : (next, "&& ");
        return end + start + "ldd \"$(php -r 'echo ini_get(\"extension_dir\");')\"/*.so"
            + next + "    | awk '$2 == \"=>\" && $3 ~ \"^/\" { sub(\"^/usr\", \"\", $3); print \"*\" $3 }' | sort -u"
            + next + "    | xargs dpkg-query --search | cut -d: -f1 | sort -u | xargs apt-mark manual"
            + end + start + "apt-get purge -y --auto-remove " + string.Join(" ", headers);
    }
}
