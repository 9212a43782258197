using System;
using System.IO;
using System.Linq;

namespace DockerfileLint.Docs;

/// <summary>
/// Writes the parts of the documentation that come from the code. With <c>--verify</c> it writes nothing and exits
/// with 1 if a file is out of date.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments) => Run(RepositoryFolder(), arguments, Console.Out);

    /// <summary>Writes or verifies the files of a repository.</summary>
    public static int Run(string root, string[] arguments, TextWriter output)
    {
        var verify = arguments is ["--verify"];
        if (!verify && arguments.Length > 0)
        {
            output.WriteLine("The only option is --verify.");
            return 2;
        }

        var stale = GeneratedFiles.Of(root).Where(static file => file.IsStale).ToList();
        foreach (var file in stale)
        {
            if (!verify) file.Write();
            output.WriteLine($"{(verify ? "out of date" : "written")}: {file.Path}");
        }

        return verify && stale.Count > 0 ? 1 : 0;
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DockerfileLint.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
