/**
 * Questions about a {@link io.creditkit.graph.Network}, one class each: who is connected with whom, who stands at the top,
 * who owns how much in effect, what lies around a party, and by which way two parties are connected.
 *
 * <p>Every class is immutable and may be used by many threads. None does any input or output. All of them read the facts
 * that were current on the network's day; ended ones are ignored. No algorithm recurses, so depth is no limit.
 *
 * <p>Which to take:
 *
 * <ul>
 *   <li>who owns how much: {@link IntegratedOwnership}, with {@link OwnershipBounds} where shares are ranges or not told,
 *       {@link SignificantOwners} for all companies at once, {@link OwnershipPaths} for the ways behind a figure;
 *   <li>who decides: {@link Control}, {@link ControlGroups}, {@link Parents}, {@link UltimateParents};
 *   <li>which persons stand behind a company: {@link BeneficialOwners}, by a {@link BeneficialOwnerPolicy};
 *   <li>who is one risk: {@link ConnectedClients} and {@link GroupExposure}, {@link CloseLinks}; whom trouble reaches:
 *       {@link WarningSpread}, {@link DebtRank}, {@link ThresholdCascade};
 *   <li>the shape: {@link ConnectedParties}, {@link Neighbourhood}, {@link ShortestPath}, {@link CutPoints},
 *       {@link CrossHoldings}, {@link BowTie}, {@link Communities};
 *   <li>hints for a person to look at: {@link SharedHints}, {@link SameCompanyHints}, {@link SamePersonHints}.
 * </ul>
 *
 * <p>What rests on facts that may be missing answers with a {@link Verdict} and a {@link Proof}: YES, NO, POSSIBLE or
 * UNDETERMINED; what is not known never makes a NO. Owning is not deciding, and being connected is not being one risk. The
 * presets help a person decide and are no legal advice. Each class tells its definition, source and running time. To make one may
 * cost the time of a pass over the network: keep it as long as the network.
 */
@NullMarked
package io.creditkit.graph.analysis;

import org.jspecify.annotations.NullMarked;
