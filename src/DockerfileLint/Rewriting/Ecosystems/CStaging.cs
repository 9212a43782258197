using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// An installation into a folder that has other files as well: the build installs once more, into a folder of its own,
/// and the final stage gets what is in it. The variable <c>DESTDIR</c> is heeded by what Automake, CMake and Meson
/// generate: https://www.gnu.org/prep/standards/html_node/DESTDIR.html,
/// https://cmake.org/cmake/help/latest/envvar/DESTDIR.html, https://mesonbuild.com/Installing.html.
/// </summary>
internal static class CStaging
{
    private const string Folder = "/opt/installed";

    // What runs commands of its own while it installs.
    private static readonly string[] Hooks =
        ["install(CODE", "install(SCRIPT", "install-exec-", "install-data-", "add_install_script", "/lib/systemd"];

    /// <summary>Changes the build and copies; false where it isn't sure that all files get into the folder.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="draft">What is gathered.</param>
    /// <param name="build">What builds.</param>
    /// <param name="run">The RUN that installs.</param>
    /// <param name="command">The command of it that does.</param>
    public static bool Add(ShrinkSite site, SplitDraft draft, CBuild build, RunModel run, ShellCommand command)
    {
        var source = site.Model.Syntax.Source;
        var evidence = Evidence.At(run.Syntax.Source, command.Span.Start);
        if (command.Script.Source != source || run.Syntax.IsExecForm || command.Assignments.Length > 0) return false;
        var text = source.ToString(command.Span);
        if (text.IndexOf('\n') >= 0 || text.Contains("DESTDIR", StringComparison.Ordinal)) return false;
        if (!IsGenerated(site, build) || build.Installations().Skip(1).Any()) return false;
        // What is changed after it was installed isn't what is installed once more.
        if (draft.Copies.Any(copy => ImagePaths.IsWithin(copy.To, "/usr"))) return false;
        draft.Replace(new TextSpan(command.Span.End, 0), $" && DESTDIR={Folder} {text}");
        draft.Copy(Folder, evidence, "/");
        draft.Programs.UnionWith(ProgramsOf(site));
        draft.Step(
            "Install into a folder of its own, too",
            "what is installed can't be told from what the image has in the same folder",
            evidence);
        return true;
    }

    /// <summary>Whether a program that PATH finds may be one that is installed: a build file has its name.</summary>
    public static bool MayInstall(ShrinkSite site, CBuild build, string program)
    {
        if (ShellNames.IsShell(program) || site.Installs(program)) return false;
        var files = FilesOf(site).ToList();
        return files.Count == 0
            || files.Exists(one => one.Text.Contains(program, StringComparison.Ordinal))
            || build.Executables().Any(static name => name.IndexOf('$') >= 0);
    }

    /// <summary>Whether a generator writes the rules that install, and nothing else does.</summary>
    private static bool IsGenerated(ShrinkSite site, CBuild build)
    {
        var tools = build.Commands().Select(static one => one.Command.Name).ToList();
        var files = FilesOf(site).ToList();
        var isGenerated = tools.Contains("cmake") && files.Exists(static one => IsNamed(one, "CMakeLists.txt"))
            || tools.Contains("meson") && files.Exists(static one => IsNamed(one, "meson.build"))
            || tools.Contains("configure") && files.Exists(static one => IsNamed(one, "Makefile.am"));
        return isGenerated && !files.Exists(static one =>
            Array.Exists(Hooks, hook => one.Text.Contains(hook, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<SourceText> FilesOf(ShrinkSite site) =>
        site.Model.ContextUsage.Available!.Value
            .Where(static entry => ImagePaths.Name(entry.Path) is "CMakeLists.txt" or "meson.build" or "Makefile.am")
            .Select(entry => site.Model.Context.Read(entry.Path)).OfType<SourceText>();

    private static bool IsNamed(SourceText text, string name) => ImagePaths.Name(text.Path) == name;

    /// <summary>The programs that files of Automake name.</summary>
    private static IEnumerable<string> ProgramsOf(ShrinkSite site) =>
        FilesOf(site).Where(static one => IsNamed(one, "Makefile.am"))
            .SelectMany(static one => one.Text.Split('\n'))
            .Where(static line => line.Contains("_PROGRAMS", StringComparison.Ordinal) && line.IndexOf('=') > 0)
            .SelectMany(static line => line.Substring(line.IndexOf('=') + 1).Split(
                [' ', '\t', '\r', '\\'], StringSplitOptions.RemoveEmptyEntries));
}
