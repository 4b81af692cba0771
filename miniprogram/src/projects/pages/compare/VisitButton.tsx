/** The way from the comparison to the place itself: where flats are still for sale one can come and look. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { open } from '../../../platform/navigate';
import { Button } from '../../../ui';
import { useProject } from '../../useProjects';

/** The first of both that is not handed over yet; nothing when both are. */
export function VisitButton({ ids: [first, second] }: { ids: readonly [string, string] }) {
  const today = dayOf(new Date());
  const projects = [useProject(first).data, useProject(second).data];
  const project = projects.find((one) => one && one.handoverOn > today);
  if (!project) return null;
  const { id, name } = project;
  return <Button onTap={() => open('prospects/pages/viewing', { project: id })}>去看看{name}</Button>;
}
