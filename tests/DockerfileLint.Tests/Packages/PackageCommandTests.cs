using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Tests.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Packages;

/// <summary>The commands of package managers read as they are meant.</summary>
internal sealed class PackageCommandTests
{
    [TestCase("apt-get update", "Refresh+")]
    [TestCase("apt-get -o Dir::State::lists=/tmp/lists update", "Refresh")]
    [TestCase("/usr/bin/apt-get -o Debug=1 -t bookworm-backports install -y a b", "Install a b")]
    [TestCase("apt-get install -qqUy a", "Install+ a")]
    [TestCase("apt-get -s install a", "Other a")]
    [TestCase("aptitude safe-upgrade", "Upgrade")]
    [TestCase("apt-get purge -y --auto-remove gcc", "Remove gcc")]
    [TestCase("apt-get clean", "Clean:/var/cache/apt")]
    [TestCase("apt-get dist-clean", "Clean:/var/cache/apt,/var/lib/apt/lists")]
    [TestCase("apk add --no-cache -t .build gcc", "Install gcc")]
    [TestCase("apk -X http://x/y --update add curl", "Install+ curl")]
    [TestCase("apk --cache=no add curl", "Install curl")]
    [TestCase("apk --root /rootfs add curl", "Other curl")]
    [TestCase("apk cache clean", "Other clean")]
    [TestCase("apk cache purge", "Clean:/var/cache/apk")]
    [TestCase("apk del .build", "Remove .build")]
    [TestCase("yum -y group install 'Development Tools'", "Install+ Development Tools")]
    [TestCase("dnf --setopt install_weak_deps=False -y swap a b", "Install+ a b")]
    [TestCase("dnf -C install a", "Install+ a")]
    [TestCase("dnf --installroot /mnt install a", "Other a")]
    [TestCase("dnf clean packages", "Other packages")]
    [TestCase("dnf clean all", "Clean:/var/cache/dnf,/var/cache/libdnf5")]
    [TestCase("microdnf upgrade", "Upgrade+")]
    [TestCase("tdnf makecache", "Refresh+")]
    [TestCase("zypper -n --gpg-auto-import-keys in -y --no-recommends a", "Install+ a")]
    [TestCase("zypper clean", "Clean:/var/cache/zypp/packages")]
    [TestCase("zypper cc -a", "Clean:/var/cache/zypp")]
    [TestCase("pacman -Syu --noconfirm a", "Install+ a")]
    [TestCase("pacman -Syyu --noconfirm", "Upgrade+")]
    [TestCase("pacman -Scc --noconfirm", "Clean:")]
    [TestCase("yes | pacman -Scc --noconfirm", "Clean:/var/cache/pacman/pkg")]
    [TestCase("pacman -Rns gcc", "Remove gcc")]
    public void ReadsAsItIsMeant(string script, string expected)
    {
        var command = Scripts.Parse(script).Commands.Last();
        var read = Tools.ReadPackages(command)!;
        var text = $"{read.Action}{(read.Fetches ? "+" : "")}{(read.Action == PackageAction.Clean ? ":" + string.Join(',', read.Cleans) : "")}{string.Concat(read.Packages.Select(word => " " + word.Value))}";
        Assert.That(text, Is.EqualTo(expected));
    }

    [TestCase("pip install a")]
    [TestCase("dpkg -i a.deb")]
    [TestCase("$PM install a")]
    public void OtherProgramsAreNone(string script) => Assert.That(Tools.ReadPackages(Scripts.Parse(script).Commands[0]), Is.Null);
}
