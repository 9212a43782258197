using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Commands that change settings of the system, which a final stage wouldn't have.</summary>
internal sealed class SystemSettings
{
    private const string Certificates = "/usr/local/share/ca-certificates";

    // They write where no argument says.
    private static readonly string[] Commands =
    [
        "a2enconf", "a2enmod", "a2ensite", "chpasswd", "chsh", "debconf-set-selections", "dpkg-reconfigure",
        "keytool", "locale-gen", "localedef", "openssl", "passwd", "setcap", "setfacl", "ssh-keygen", "ssh-keyscan",
        "systemctl", "update-alternatives", "update-locale", "update-rc.d", "visudo",
    ];

    private readonly bool hasCertificates;

    // Whether it isn't known whose jobs are taken over, or where they are.
    private readonly bool hasOtherJobs;

    private SystemSettings(ShrinkSite site)
    {
        hasCertificates = site.Instructions.OfType<TransferSyntax>().Any(one =>
            site.TargetOf(one) is { } target && ImagePaths.IsWithin(target, Certificates));
        hasOtherJobs = LeanBases.IsAlpine(site.Image) || site.Runs.Any(static run => run.State.IsRoot == false);
    }

    /// <summary>Reads a site, once.</summary>
    public static SystemSettings Of(ShrinkSite site) => site.Get(static one => new SystemSettings(one));

    /// <summary>Whether a command is one of them.</summary>
    public bool AreChangedBy(ShellCommand command) =>
        command.Name == "update-ca-certificates" ? hasCertificates
            : command.Name == Crontab.Name ? hasOtherJobs || Crontab.TargetOf(command) is null
            : Array.IndexOf(Commands, command.Name) >= 0
                && !command.Arguments.Any(static word => word.Value is "version" or "--version" or "-version");
}
