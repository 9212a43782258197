namespace DockerfileLint.Semantics;

/// <summary>The variables that a word sees.</summary>
/// <param name="Latest">The latest definition; the others hang on it.</param>
/// <param name="IsComplete">Whether a name without a definition is unset for sure; else an image that is not known could define it.</param>
internal readonly record struct VariableScope(VariableDefinition? Latest, bool IsComplete)
{
    public VariableDefinition? Find(string name) => Latest?.Find(name);
}
