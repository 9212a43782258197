public sealed class Greeting { }
