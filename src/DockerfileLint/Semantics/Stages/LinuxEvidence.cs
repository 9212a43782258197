using System;
using System.Threading;
using DockerfileLint.Packages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>What shows that a stage is one of Linux, where its image doesn't.</summary>
internal static class LinuxEvidence
{
    /// <summary>Whether an instruction of a stage shows it.</summary>
    public static bool IsIn(Stage stage)
    {
        foreach (var instruction in stage.Instructions)
            if (IsIn(instruction, stage.Model.Options.Cancellation)) return true;
        return false;
    }

    /// <summary>
    /// Whether an instruction names a shell of POSIX systems, or runs a package manager of a Linux distribution or a
    /// program that changes the rights of POSIX.
    /// </summary>
    private static bool IsIn(InstructionSyntax instruction, CancellationToken cancellation)
    {
        if (ShellComment.Above(instruction) is { } named && IsPosixShell(named)) return true;
        return instruction switch
        {
            ShellSyntax { Exec: { IsDefaultOrEmpty: false } exec } => IsPosixShell(exec[0].Value),
            RunSyntax { IsExecForm: false } run => Runs(run, cancellation),
            _ => false,
        };
    }

    private static bool IsPosixShell(string program) =>
        !program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
            && ShellNames.IsShell(ShellNames.Program(program));

    private static bool Runs(RunSyntax run, CancellationToken cancellation)
    {
        foreach (var command in ShellScript.Parse(run.Command, ShellKind.Posix, cancellation).Commands)
            if (command.Name is "chmod" or "chown" || Tools.Find(command) is PackageManager) return true;
        return false;
    }
}
