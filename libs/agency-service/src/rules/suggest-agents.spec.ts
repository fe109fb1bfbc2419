/** @no-db */
import { suggestAgents, type AgentLoad } from './suggest-agents';

const agent = (personId: number, over: Partial<AgentLoad> = {}): AgentLoad => ({ personId, name: `代办员${personId}`, post: 'agent', specialities: [], capacity: 5, load: 0, away: false, ...over });
const order = (agents: readonly AgentLoad[]): number[] => suggestAgents(agents, 'industrial').map(({ personId }) => personId);

describe('a suggested agent', () => {
  it('carries less than the next', () => {
    expect(order([agent(1, { load: 3 }), agent(2, { load: 1 })])).toEqual([2, 1]);
  });

  it('knows the kind of project, unless full', () => {
    expect(order([agent(1), agent(2, { specialities: ['industrial'], load: 4 }), agent(3, { specialities: ['industrial'], load: 5 })])).toEqual([2, 1, 3]);
  });

  it('is an agent before a reserve, and the lead agent only at last', () => {
    expect(order([agent(1, { post: 'leadAgent' }), agent(2, { post: 'reserveAgent' }), agent(3, { load: 4 })])).toEqual([3, 2, 1]);
  });

  it('is at work; whoever is on leave stands behind everybody and is said to be', () => {
    const [first, last] = suggestAgents([agent(1, { away: true }), agent(2, { load: 5 })], 'industrial');
    expect([first?.personId, first?.full, last?.personId, last?.why]).toEqual([2, true, 1, '在手 0 个，可带 5 个，请假']);
  });
});
