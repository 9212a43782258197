namespace DockerfileLint.Workspaces.Builds;

/// <summary>What a value of a Bake file is.</summary>
internal enum HclKind
{
    Unknown,
    Null,
    Text,
    List,
    Map,
}
