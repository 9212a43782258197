using DockerfileLint.Packages;
using DockerfileLint.Tests.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Packages;

/// <summary>What installs a project's packages, and what uses those that are for development.</summary>
internal sealed class DependencyInstallerTests
{
    [TestCase("npm ci", "ci")]
    [TestCase("npm ci --omit=dev", null)]
    [TestCase("npm install express", null)]
    [TestCase("yarn --frozen-lockfile", "yarn")]
    [TestCase("yarn install --production", null)]
    [TestCase("pnpm i -P", null)]
    [TestCase("composer -d /app install --no-scripts", "install")]
    [TestCase("composer global install", null)]
    [TestCase("composer install --no-dev", null)]
    [TestCase("bundle", "bundle")]
    [TestCase("bundle --jobs 4 install", "install")]
    [TestCase("bundle config set without test", null)]
    [TestCase("poetry -C /app install", "install")]
    [TestCase("poetry install --only=main", null)]
    [TestCase("poetry install $OPTIONS", null)]
    [TestCase("uv sync --frozen", "sync")]
    [TestCase("uv sync --no-dev", null)]
    [TestCase("uv pip install a", null)]
    public void FindsTheWordAfterWhichTheOptionGoes(string script, string? expected)
    {
        var command = Scripts.Parse(script).Commands[0];
        var installer = (DependencyInstaller)Tools.Find(command)!;
        Assert.That(installer.FindInstall(command)?.Value, Is.EqualTo(expected));
    }

    [TestCase("npm run build", true)]
    [TestCase("npm --prefix web run build", true)]
    [TestCase("npm --prefix build ci", false)]
    [TestCase("yarn build", true)]
    [TestCase("yarn --cwd web cache clean", false)]
    [TestCase("./node_modules/.bin/webpack", true)]
    [TestCase("npx tsc", true)]
    [TestCase("make", true)]
    [TestCase("apt-get install -y build", false)]
    public void KnowsWhatUsesToolsOfNode(string script, bool expected) =>
        Assert.That(NodeInstaller.UsesTools(Scripts.Parse(script).Commands[0]), Is.EqualTo(expected));

    [TestCase("bundle config set --local without 'development test'", true)]
    [TestCase("bundle config --global with test", true)]
    [TestCase("bundle install --without test", true)]
    [TestCase("bundle config set path vendor", false)]
    [TestCase("bundle exec rake without", false)]
    public void KnowsWhatChoosesGroupsOfBundler(string script, bool expected) =>
        Assert.That(Bundler.Instance.ChoosesGroups(Scripts.Parse(script).Commands[0]), Is.EqualTo(expected));

    [TestCase("bundle install --path=vendor", true)]
    [TestCase("bundle config set --local deployment true", true)]
    [TestCase("bundle config set without test", false)]
    public void KnowsWhatGivesBundlerAFolder(string script, bool expected) =>
        Assert.That(Bundler.Instance.NamesFolder(Scripts.Parse(script).Commands[0]), Is.EqualTo(expected));

    [TestCase("pip cache purge", true)]
    [TestCase("python3 -m pip cache purge", true)]
    [TestCase("apt-get purge -y gcc", false)]
    public void KnowsWhatEmptiesTheCacheOfPip(string script, bool expected) =>
        Assert.That(Pip.Instance.Purges(Scripts.Parse(script).Commands[0]), Is.EqualTo(expected));
}
