using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>python -m pip</c> is pip; any other program of Python may do anything.</summary>
internal sealed class Python : Tool
{
    private Python() : base(ShellOptionSyntax.None, Names)
    {
    }

    private static string[] Names =>
        ["python", "python2", "python3", .. Versions.Select(static version => "python" + version)];

    /// <summary>The versions by which its programs, and pip, are called.</summary>
    public static IEnumerable<string> Versions => Enumerable.Range(6, 11).Select(static minor => "3." + minor);

    /// <summary>The tool.</summary>
    public static Python Instance { get; } = new();

    /// <summary>Whether a command calls pip.</summary>
    public static bool IsPip(ShellCommand command) =>
        ModuleOf(command) == "pip";

    /// <summary>The module that <c>-m</c> names, after options that take no value; null where there is none.</summary>
    private static string? ModuleOf(ShellCommand command)
    {
        for (var i = 0; i < command.Arguments.Length - 1; i++)
        {
            var option = command.Arguments[i].Value;
            if (option == "-m") return command.Arguments[i + 1].Value;
            if (option is not ("-u" or "-I" or "-E" or "-s" or "-S" or "-B" or "-O" or "-OO" or "-P")) return null;
        }

        return null;
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        // To pip, its own name then reads as the value of -m.
        if (IsPip(command)) Pip.Instance.Run(command, run);
        else run.DoUnknown();
    }
}
