namespace AslCompiler.Runtime;

/// <summary>
/// A compiled state machine: one emitted singleton per <c>.asl.json</c>. Its state code is pure and synchronous, in two halves around what the engine does:
/// <see cref="Enter"/> says what a state wants, <see cref="Leave"/> takes the result on to the next state.
/// </summary>
public abstract class StateMachineDefinition
{
    /// <summary>The machine's name, as its ARN has it.</summary>
    public abstract string Name { get; }

    /// <summary>The definition as canonical compact JSON.</summary>
    public abstract string Json { get; }

    /// <summary>The SHA-256 of <see cref="Json"/> in UTF-8, in lower-case hex: the definition's identity.</summary>
    public abstract string Sha256 { get; }

    /// <summary>All states, nested ones too; the index is the state's identity inside the engine.</summary>
    public abstract IReadOnlyList<StateInfo> States { get; }

    /// <summary>The index of the first state.</summary>
    public abstract int StartAt { get; }

    /// <summary>True when the project has a newer version of the machine: executions go on with this one, and nothing but its own class starts it.</summary>
    public virtual bool IsSuperseded => false;

    /// <summary>The machine's TimeoutSeconds when it is a literal.</summary>
    public virtual long? TimeoutSeconds => null;

    /// <summary>The name of the substitution that the machine's TimeoutSeconds was written as.</summary>
    public virtual string? TimeoutSecondsSubstitution => null;

    /// <summary>The names of all substitutions (<c>${Name}</c>) that the definition needs a value for.</summary>
    public virtual IReadOnlyList<string> Substitutions => [];

    /// <summary>The names of those substitutions that stand where a number belongs.</summary>
    public virtual IReadOnlyList<string> NumberSubstitutions => [];

    /// <summary>The first half of a state: InputPath, Parameters, and what then is to be done. Runs again for every attempt.</summary>
    /// <param name="state">The state's index.</param>
    /// <param name="frame">The line of control; its input is the state's raw input.</param>
    /// <exception cref="StatesException">The data does not fit the state.</exception>
    public abstract Step Enter(int state, Frame frame);

    /// <summary>The second half of a Task, Parallel, Map or Wait: ResultSelector, ResultPath, OutputPath, Next.</summary>
    /// <param name="state">The state's index.</param>
    /// <param name="frame">The line of control; its input is the state's raw input.</param>
    /// <param name="result">The result; <see cref="JsonData.Null"/> for a Wait.</param>
    /// <exception cref="StatesException">The data does not fit the state.</exception>
    public abstract Step Leave(int state, Frame frame, JsonData result);

    /// <summary>The second half of a state whose error was caught: the Catcher's ResultPath and Next.</summary>
    /// <param name="state">The state's index.</param>
    /// <param name="catcher">The index of the Catcher that matched.</param>
    /// <param name="frame">The line of control; its input is the state's raw input.</param>
    /// <param name="errorOutput"><c>{"Error":…,"Cause":…}</c></param>
    /// <exception cref="StatesException">The data does not fit the Catcher.</exception>
    public virtual Step Catch(int state, int catcher, Frame frame, JsonData errorOutput) =>
        throw new InvalidOperationException($"State {state} of '{Name}' has no Catcher {catcher}.");

    /// <summary>A Map's ItemSelector for one item.</summary>
    /// <param name="state">The Map's index.</param>
    /// <param name="frame">The Map's line of control: its input is the Map's raw input, and <c>$$.Map.Item</c> in its context is the item.</param>
    /// <exception cref="StatesException">The data does not fit the selector.</exception>
    public virtual JsonData SelectItem(int state, Frame frame) =>
        throw new InvalidOperationException($"State {state} of '{Name}' has no ItemSelector.");

    /// <summary>The settings of a distributed Map.</summary>
    /// <param name="state">The Map's index.</param>
    /// <param name="frame">The Map's line of control: its input is the Map's raw input.</param>
    /// <exception cref="StatesException">The data does not fit the settings.</exception>
    public virtual MapRunSettings ConfigureMapRun(int state, Frame frame) =>
        throw new InvalidOperationException($"State {state} of '{Name}' is no distributed Map.");

    /// <summary>What to throw for an index that no state has.</summary>
    /// <param name="state">The index.</param>
    protected Exception UnknownState(int state) => new ArgumentOutOfRangeException(nameof(state), state, $"'{Name}' has no such state, or the state has no such half.");
}
