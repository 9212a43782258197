using System;
using System.Linq;
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
        "a2enconf", "a2enmod", "a2ensite", "chpasswd", "chsh", "crontab", "debconf-set-selections", "dpkg-reconfigure",
        "keytool", "locale-gen", "localedef", "openssl", "passwd", "setcap", "setfacl", "ssh-keygen", "ssh-keyscan",
        "systemctl", "update-alternatives", "update-locale", "update-rc.d", "visudo",
    ];

    private readonly bool hasCertificates;

    private SystemSettings(ShrinkSite site) => hasCertificates = site.Instructions.OfType<TransferSyntax>().Any(one =>
        site.TargetOf(one) is { } target && ImagePaths.IsWithin(target, Certificates));

    /// <summary>Reads a site, once.</summary>
    public static SystemSettings Of(ShrinkSite site) => site.Get(static one => new SystemSettings(one));

    /// <summary>Whether a command is one of them.</summary>
    public bool AreChangedBy(ShellCommand command) =>
        command.Name == "update-ca-certificates"
            ? hasCertificates
            : Array.IndexOf(Commands, command.Name) >= 0
                && !command.Arguments.Any(static word => word.Value is "version" or "--version" or "-version");
}
