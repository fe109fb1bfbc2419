// What takes minutes begins first: else the last file of a run keeps one worker busy and the others idle. Without a cache, as on a fresh clone, Jest
// goes by the size of the files, and those that hold several specs are small.
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [/worker\/test\/(stores|soak)/, /specs\/test\//, /gateway\/test\/(faults\/(gateway|closing)-killed|permission-matrix|properties|hostile)/, /gateway\/test\/faults\//];
const placeOf = ({ path }) => { const place = LONGEST.findIndex((pattern) => pattern.test(path)); return place < 0 ? LONGEST.length : place; };

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).map((test, at) => ({ test, at, place: placeOf(test) })).sort((a, b) => a.place - b.place || a.at - b.at).map(({ test }) => test);
  }
};
