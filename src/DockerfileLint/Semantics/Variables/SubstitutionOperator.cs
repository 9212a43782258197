namespace DockerfileLint.Semantics.Variables;

/// <summary>The operator of a <c>${name…}</c> and where its parts are in the word.</summary>
internal readonly record struct SubstitutionOperator(
    string Name, int Start, int NameStart, int OperatorStart, bool HasColon, char Symbol)
{
    public string Modifier => HasColon ? ":" + Symbol : Symbol.ToString();
}
