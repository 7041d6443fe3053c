/// What somebody did by speaking, as the cue tells it: what a desk weighs before it prints a verb,
/// and what a translator needs to find the verb of the other language.
///
/// Which lemma is of which class is data, in `cue-classes.tsv` of a lexicon. `CueForm.Kind` tells
/// something else: how strong a sign of quoted words a cue is.
public enum CueClass: String, Sendable, CaseIterable {
    /// Neutral: *say, tell, recount*.
    case say
    /// Goes on: *add, continue*.
    case add
    /// Makes known: *announce, report, disclose*.
    case announce
    /// *Answer, reply, retort*.
    case answer
    /// *Ask, inquire, wonder*.
    case ask
    /// Explains, specifies or sums up.
    case explain
    /// Draws attention: *note, point out, remind*.
    case note
    /// *Stress, insist, repeat*.
    case stress
    /// Asserts, and the author does not vouch for it: *claim, allege, argue*.
    case claim
    /// *Confirm, agree*.
    case confirm
    /// *Admit, acknowledge, confess*.
    case admit
    /// *Deny, dismiss*.
    case deny
    /// *Object, protest*.
    case object
    /// *Accuse, blame, denounce*.
    case accuse
    /// *Criticize, condemn, mock*.
    case criticize
    /// *Complain, lament*.
    case complain
    /// *Regret, apologize*.
    case regret
    /// *Praise, thank, welcome*.
    case praise
    /// *Warn, caution*.
    case warn
    /// *Threaten*.
    case threaten
    /// *Promise, vow, assure*.
    case promise
    /// *Demand*.
    case demand
    /// Asks somebody to do something: *urge, appeal, beg*.
    case urge
    /// *Suggest, propose, hint*.
    case suggest
    /// *Predict, expect*.
    case predict
    /// *Joke, quip*.
    case joke
    /// Tells how it sounded: *shout, whisper, sigh*.
    case voice
    /// Gives something a name: *call, describe*.
    case call
    /// Passes on the words of another or of a text: *quote, cite, read*.
    case quote
    /// *Write, post*.
    case write
    /// An opinion or feeling that need not have been spoken: *think, hope, fear*.
    case think

    /// The class of a cue whose lemma has none of its own.
    init(_ kind: CueForm.Kind) {
        self =
            switch kind {
            case .say: .say
            case .write: .write
            case .ask: .ask
            case .qualify: .call
            case .mind: .think
            }
    }
}
